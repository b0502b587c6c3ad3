import { useTranslations } from "next-intl";
import { useState } from "react";
import { faceOf } from "@/components/batch/progress/faces";
import { useFaceWord } from "@/components/batch/progress/use-face-word";
import { OutcomeBadge } from "@/components/dimona/outcome-badge";
import { Button } from "@/components/ui/button";
import { RowLink } from "@/components/ui/row-link";
import { StateBadge } from "@/components/ui/state-badge";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { RowState } from "@/lib/batch/progress/progress";
import { isState } from "@/lib/dimona/lifecycle";
import { timelineMoment } from "@/lib/dimona/moment";
import type { Outcome } from "@/lib/dimona/outcome";

/** So many are listed at first, and more with each wish; the mosaic and the export show all. */
const most = 100;

type Props = { rows: readonly RowState[]; face: Outcome; isPaused: boolean };

/** The rows that wear a face, each with the way to its declaration. */
export function RowList({ rows, face, isPaused }: Props) {
  const t = useTranslations("batch.progressPage");
  const [shown, show] = useState(most);
  const wearing = rows.filter((row) => faceOf(row, isPaused) === face);
  const left = wearing.length - shown;
  return (
    <>
      <Table label={t("rows")} columns={["w-[90px]", "w-[110px]", "", "w-[180px]"]}>
        <THead>
          <tr>
            <TH numeric>{t("row")}</TH>
            <TH>{t("kind")}</TH>
            <TH>{t("state")}</TH>
            <TH>{t("changed")}</TH>
          </tr>
        </THead>
        <TBody>
          {wearing.slice(0, shown).map((row) => (
            <ListedRow key={row.rowId} row={row} isHeld={face === "paused" && row.state === "queued"} />
          ))}
        </TBody>
      </Table>
      {left > 0 && (
        <p className="flex flex-wrap items-center gap-3 px-4 py-2 text-sm text-ink-2">
          {t("more", { count: left })}
          <Button size="sm" onClick={() => show(shown + 5 * most)}>
            {t("showMore")}
          </Button>
        </p>
      )}
    </>
  );
}

function ListedRow({ row, isHeld }: { row: RowState; isHeld: boolean }) {
  const t = useTranslations("batch.progressPage");
  const wordOf = useFaceWord();
  return (
    <TR>
      <TD label={t("row")} numeric>
        <RowLink href={`/declarations/${row.declarationId}`}>{row.number}</RowLink>
      </TD>
      <TD label={t("kind")}>{row.kind}</TD>
      <TD place="who">
        {isHeld ? (
          <StateBadge state="paused" label={wordOf("paused")} />
        ) : (
          isState(row.state) && <OutcomeBadge state={row.state} result={row.result} />
        )}
      </TD>
      <TD place="when" className="tabular-nums">
        {timelineMoment(row.changedAt)}
      </TD>
    </TR>
  );
}
