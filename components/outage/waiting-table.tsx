import { useTranslations } from "next-intl";
import { KindLabel } from "@/components/dimona/kind-label";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import { shortMoment, timelineMoment } from "@/lib/dimona/moment";

/** What waits for the RSZ, the first deadline first. */
export function WaitingTable({ lines, now }: { lines: readonly WorkLine[]; now: Date }) {
  const t = useTranslations("outage.waiting");
  return (
    <Table label={t("title")} columns={["w-[150px]", "", "w-[110px]", "w-[150px]"]} rows="two">
      <THead>
        <tr>
          <TH>{t("deadline")}</TH>
          <TH>{t("who")}</TH>
          <TH>{t("what")}</TH>
          <TH>{t("since")}</TH>
        </tr>
      </THead>
      <TBody>
        {lines.map((line) => (
          <Row key={line.id} line={line} now={now} />
        ))}
      </TBody>
    </Table>
  );
}

function Row({ line, now }: { line: WorkLine; now: Date }) {
  const t = useTranslations("outage.waiting");
  const { deadlineAt, submittedAt } = line;
  const passed = deadlineAt !== undefined && deadlineAt <= now;
  return (
    <TR>
      <TD place="when" className="tabular-nums">
        {deadlineAt ? <time dateTime={deadlineAt.toISOString()}>{shortMoment(deadlineAt)}</time> : t("none")}
        {passed && <SecondLine>{t("passed")}</SecondLine>}
      </TD>
      <TD place="who" rowHeader>
        <RowLink href={`/declarations/${line.id}`}>{line.worker || t("nobody")}</RowLink>
        <SecondLine>{line.employer}</SecondLine>
      </TD>
      <TD place="kind">
        <KindLabel kind={line.kind} detail={line.workerType} />
      </TD>
      <TD label={t("since")} className="tabular-nums">
        {submittedAt ? timelineMoment(submittedAt) : "–"}
      </TD>
    </TR>
  );
}
