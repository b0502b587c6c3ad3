import { useTranslations } from "next-intl";
import { LateMark } from "@/components/dimona/late-mark";
import { LiveBadge } from "@/components/dimona/live-badge";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { GroupRow, SecondLine, TD, TR } from "@/components/ui/table-row";
import { Due, shortDay } from "@/components/worklist/due";
import { groupWork } from "@/components/worklist/group-work";
import { ToDo } from "@/components/worklist/to-do";
import { toLocalMoment } from "@/lib/day";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import { formatHour } from "@/lib/dimona/notation";

const wide = ["w-[132px]", "w-[150px]", "w-[210px]", "w-[110px]", ""];
/** Beside an open declaration what is to be done keeps its room. */
const narrow = ["w-[104px]", "w-[132px]", "w-[160px]", "w-[80px]", ""];

export type WorkTableProps = {
  lines: WorkLine[];
  now: Date;
  openId?: string;
  /** Where a line opens. */
  href: (id: string) => string;
};

/** What asks for attention, what is due first standing first. */
export function WorkTable({ lines, now, openId, href }: WorkTableProps) {
  const t = useTranslations("worklist");
  const columns = openId ? narrow : wide;
  return (
    <Table label={t("tableLabel")} columns={columns} rows="two">
      <THead>
        <tr>
          <TH>{t("due")}</TH>
          <TH>{t("state")}</TH>
          <TH>{t("who")}</TH>
          <TH>{t("declaration")}</TH>
          <TH>{t("what")}</TH>
        </tr>
      </THead>
      {groupWork(lines, now).map(({ group, lines: grouped }) => (
        <TBody key={group}>
          <GroupRow title={t(`groups.${group}`)} detail={grouped.length} columns={columns.length} />
          {grouped.map((line) => (
            <WorkRow key={line.id} line={line} now={now} selected={line.id === openId} href={href(line.id)} />
          ))}
        </TBody>
      ))}
    </Table>
  );
}

type WorkRowProps = { line: WorkLine; now: Date; selected: boolean; href: string };

function WorkRow({ line, now, selected, href }: WorkRowProps) {
  const t = useTranslations("worklist");
  const mends = !["pending", "identifying", "warned"].includes(line.outcome);
  return (
    <TR selected={selected}>
      <TD place="when">
        {line.state !== "planned" && mends && line.deadlineAt ? (
          <Due at={line.deadlineAt} now={now} />
        ) : (
          <When line={line} />
        )}
      </TD>
      <TD place="state">
        <LiveBadge
          id={line.id}
          state={line.state}
          result={line.outcome === "warned" ? "W" : undefined}
          changedAt={line.changedAt}
        />
      </TD>
      <TD place="who" rowHeader>
        <RowLink href={href} scroll={false}>
          {line.worker || t("nobody")}
        </RowLink>
        <SecondLine>{line.employer}</SecondLine>
      </TD>
      <TD place="kind">
        <span className="text-xs font-semibold">{line.kind}</span>{" "}
        <span className="text-xs text-ink-2">{line.workerType}</span>
      </TD>
      <TD place="what" wrap>
        <ToDo line={line} />
      </TD>
    </TR>
  );
}

/** When it goes, since when the RSZ has it, or when it was last changed. */
function When({ line }: { line: WorkLine }) {
  const planned = line.state === "planned" ? line.plannedAt : undefined;
  const at = planned ?? line.submittedAt ?? line.changedAt;
  const { day, hour } = toLocalMoment(at);
  return (
    <time dateTime={at.toISOString()} className="text-ink-2">
      {shortDay(day)} {formatHour(hour)}
      {line.late && <LateMark />}
    </time>
  );
}
