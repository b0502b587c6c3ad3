import { useTranslations } from "next-intl";
import { faceOf } from "@/components/batch/progress/faces";
import { timelineMoment } from "@/components/dimona/moment";
import { OutcomeBadge } from "@/components/dimona/outcome-badge";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { RowState } from "@/lib/batch/progress/progress";
import { isState } from "@/lib/dimona/lifecycle";
import type { Outcome } from "@/lib/dimona/outcome";

/** So many are listed; the mosaic and the export show all. */
const most = 100;

/** The first rows that wear a face, each with the way to its declaration. */
export function RowList({ rows, face }: { rows: readonly RowState[]; face: Outcome }) {
  const t = useTranslations("batch.progressPage");
  const wearing = rows.flatMap((row, at) => (faceOf(row) === face ? [{ row, place: at + 1 }] : []));
  return (
    <>
      <Table label={t("rows")} columns={["w-[110px]", "w-[110px]", "", "w-[180px]"]}>
        <THead>
          <tr>
            <TH numeric>{t("row")}</TH>
            <TH>{t("kind")}</TH>
            <TH>{t("state")}</TH>
            <TH>{t("changed")}</TH>
          </tr>
        </THead>
        <TBody>
          {wearing.slice(0, most).map(({ row, place }) => (
            <TR key={row.rowId}>
              <TD label={t("row")} numeric>
                <RowLink href={`/declarations/${row.declarationId}`}>{place}</RowLink>
              </TD>
              <TD label={t("kind")}>{row.kind}</TD>
              <TD place="who">{isState(row.state) && <OutcomeBadge state={row.state} result={row.result} />}</TD>
              <TD place="when" className="tabular-nums">
                {timelineMoment(row.changedAt)}
              </TD>
            </TR>
          ))}
        </TBody>
      </Table>
      {wearing.length > most && (
        <p className="px-4 py-2 text-sm text-ink-2">{t("more", { count: wearing.length - most })}</p>
      )}
    </>
  );
}
