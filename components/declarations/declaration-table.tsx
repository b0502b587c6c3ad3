import { useTranslations } from "next-intl";
import { KindLabel } from "@/components/dimona/kind-label";
import { LateMark } from "@/components/dimona/late-mark";
import { LiveBadge } from "@/components/dimona/live-badge";
import { IdNumber } from "@/components/ui/id-number";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { moment } from "@/lib/dimona/moment";

/** On a tablet the number, last, keeps the room it needs. */
const columns = [
  "w-[34%] max-xl:w-[26%]",
  "w-[118px] max-xl:w-[100px]",
  "w-[156px] max-xl:w-[132px]",
  "w-[200px] max-xl:w-[176px]",
  "",
];

export type DeclarationTableProps = { lines: readonly WorkLine[]; mayDeclare: boolean };

/** Declarations, one a row; a draft opens in the form. */
export function DeclarationTable({ lines, mayDeclare }: DeclarationTableProps) {
  const t = useTranslations("declarations");
  return (
    <Table label={t("title")} columns={columns} rows="two">
      <THead>
        <tr>
          <TH>{`${t("worker")}, ${t("employer").toLowerCase()}`}</TH>
          <TH>{t("kind")}</TH>
          <TH>{t("state")}</TH>
          <TH>{t("submitted")}</TH>
          <TH>{t("number")}</TH>
        </tr>
      </THead>
      <TBody>
        {lines.map((line) => (
          <Row key={line.id} line={line} mayDeclare={mayDeclare} />
        ))}
      </TBody>
    </Table>
  );
}

function Row({ line, mayDeclare }: { line: WorkLine; mayDeclare: boolean }) {
  const t = useTranslations("declarations");
  const isDraft = line.state === "draft";
  const href = isDraft && mayDeclare ? `/declarations/new?draft=${line.id}` : `/declarations/${line.id}`;
  return (
    <TR>
      <TD place="who" rowHeader>
        <RowLink href={href}>{line.worker || t(isDraft ? "noWorker" : "nobody")}</RowLink>
        <SecondLine>{line.employer}</SecondLine>
      </TD>
      <TD place="kind">
        <KindLabel kind={line.kind} detail={line.workerType} />
      </TD>
      <TD place="state">
        <LiveBadge
          id={line.id}
          state={line.state}
          result={line.outcome === "warned" ? "W" : undefined}
          changedAt={line.changedAt}
        />
      </TD>
      <TD place="when">
        {line.submittedAt ? (
          <>
            <time dateTime={line.submittedAt.toISOString()}>{moment(line.submittedAt)}</time>
            {line.late && <LateMark />}
          </>
        ) : (
          <span className="text-ink-3">
            {line.state === "planned" && line.plannedAt
              ? t("plannedFor", { at: moment(line.plannedAt) })
              : t("saved", { at: moment(line.changedAt) })}
          </span>
        )}
      </TD>
      <TD place="hide" className="tabular-nums">
        {line.declarationNumber && (
          <IdNumber
            text={formatDimonaNumber(line.declarationNumber)}
            copy={line.declarationNumber}
            label={t("number")}
          />
        )}
      </TD>
    </TR>
  );
}
