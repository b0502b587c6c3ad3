import { useTranslations } from "next-intl";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { CopyLine, Moment } from "@/lib/batch/copy/copy-line";
import { formatDay, formatHour } from "@/lib/dimona/notation";

const at = (day: string | undefined, hour: string | undefined): string =>
  [day && formatDay(day), hour && formatHour(hour)].filter(Boolean).join(" ");

/** `20/09/2024 17:00 – 23:00`: a day that is the same is not said twice. */
function spanOf({ startDate, startHour, endDate, endHour }: Moment): string {
  const end = startDate === endDate ? at(undefined, endHour) : at(endDate, endHour);
  return [at(startDate, startHour), end].filter((it) => it !== "").join(" – ");
}

/** INs as they were, and as their copies will be or why there is none. */
export function CopyTable({ label, lines }: { label: string; lines: readonly CopyLine[] }) {
  const t = useTranslations("batch.copy");
  return (
    <Table label={label} columns={["", "w-[90px]", "w-[260px]", "w-[260px]"]}>
      <THead>
        <tr>
          <TH>{t("worker")}</TH>
          <TH>{t("type")}</TH>
          <TH>{t("was")}</TH>
          <TH>{t("becomes")}</TH>
        </tr>
      </THead>
      <TBody>
        {lines.map(({ worker, workerType, was, becomes, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; one worker may stand in it twice alike
          <TR key={index}>
            <TD place="who" rowHeader title={worker.name}>
              {worker.name || t("nameless")}
            </TD>
            <TD place="when">{workerType}</TD>
            <TD label={t("was")} className="tabular-nums">
              {spanOf(was)}
            </TD>
            <TD label={t("becomes")} className="tabular-nums">
              {becomes ? spanOf(becomes) : why && t(`why.${why}`)}
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
