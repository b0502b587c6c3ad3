import { useTranslations } from "next-intl";
import { KindLabel } from "@/components/dimona/kind-label";
import { PeriodBadge } from "@/components/dimona/period-badge";
import { CopyButton } from "@/components/ui/copy-button";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";

export type PeriodTableProps = { periods: readonly Period[]; selected?: string; hrefOf: (number: string) => string };

const columns = ["w-[160px]", "w-[104px]", "w-[94px]", "w-[94px]", "w-[52px]", ""];

/** All periods of a relation, newest first; what was cancelled is struck through. */
export function PeriodTable({ periods, selected, hrefOf }: PeriodTableProps) {
  const t = useTranslations("register");
  return (
    <Table label={t("periods")} columns={columns} rows="tight">
      <THead>
        <tr>
          <TH>{t("period")}</TH>
          <TH>{t("characteristics")}</TH>
          <TH aria-sort="descending">{t("begin")}</TH>
          <TH>{t("end")}</TH>
          <TH numeric>{t("plannedHours")}</TH>
          <TH>{t("state")}</TH>
        </tr>
      </THead>
      <TBody>
        {periods.map((it) => (
          <Row key={it.number} period={it} on={it.number === selected} href={hrefOf(it.number)} />
        ))}
      </TBody>
    </Table>
  );
}

function Row({ period, on, href }: { period: Period; on: boolean; href: string }) {
  const t = useTranslations("register");
  const { number, workerType, jointCommittee, startDate, startHour, endDate, endHour, plannedHours } = period;
  return (
    <TR selected={on}>
      <TD place="who" rowHeader className="tabular-nums">
        <span className="inline-flex items-center gap-0.5 align-middle">
          <RowLink href={href} scroll={false} aria-current={on || undefined}>
            {formatDimonaNumber(number)}
          </RowLink>
          <span className="relative z-1 inline-flex">
            <CopyButton value={number} label={t("periodNumber")} />
          </span>
        </span>
      </TD>
      <TD place="what">
        <KindLabel kind={workerType} detail={jointCommittee} />
      </TD>
      <TD place="state">
        <When day={startDate} hour={startHour} gone={period.cancelled} />
      </TD>
      <TD place="kind">
        {endDate ? (
          <When day={endDate} hour={endHour} gone={period.cancelled} />
        ) : (
          <span className="text-ink-3">{t("open")}</span>
        )}
      </TD>
      <TD place="hide" numeric>
        {plannedHours ?? <span className="text-ink-3">–</span>}
      </TD>
      <TD place="when">
        <PeriodBadge period={period} />
      </TD>
    </TR>
  );
}

function When({ day, hour, gone }: { day: string; hour?: string; gone: boolean }) {
  const text = (
    <>
      {formatDay(day)}
      {hour && <span className="ml-1 text-xs text-ink-3">{formatHour(hour)}</span>}
    </>
  );
  return gone ? <s className="text-ink-3">{text}</s> : text;
}
