import { useTranslations } from "next-intl";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { timelineMoment } from "@/lib/dimona/moment";
import type { Outage } from "@/lib/outage/store";

/** Earlier outages and the one that lasts, the newest first. */
export function OutageTable({ outages }: { outages: readonly Outage[] }) {
  const t = useTranslations("outage.history");
  return (
    <Table label={t("title")} columns={["w-[180px]", "w-[180px]", "w-[180px]", ""]}>
      <THead>
        <tr>
          <TH>{t("from")}</TH>
          <TH>{t("until")}</TH>
          <TH>{t("lastAnswer")}</TH>
          <TH numeric>{t("failedCalls")}</TH>
        </tr>
      </THead>
      <TBody>
        {outages.map(({ id, startedAt, endedAt, lastAnswerAt, failedCalls }) => (
          <TR key={id}>
            <TD place="who" rowHeader className="tabular-nums">
              <RowLink href={`/outage/${id}`}>{timelineMoment(startedAt)}</RowLink>
            </TD>
            <TD label={t("until")} className="tabular-nums">
              {endedAt ? timelineMoment(endedAt) : t("lasting")}
            </TD>
            <TD label={t("lastAnswer")} className="tabular-nums">
              {lastAnswerAt ? timelineMoment(lastAnswerAt) : t("unknown")}
            </TD>
            <TD label={t("failedCalls")} numeric>
              {failedCalls}
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
