import { useTranslations } from "next-intl";
import { faceOf, fills } from "@/components/batch/progress/faces";
import { classes } from "@/components/ui/classes";
import type { RowState } from "@/lib/batch/progress/progress";
import type { Outcome } from "@/lib/dimona/outcome";

const side = 8;
/** A long sheet is drawn smaller, so that the list under it stays in sight. */
const columnsFor = (rows: number): number => (rows > 2_000 ? 200 : 100);

type Props = { rows: readonly RowState[]; isPaused: boolean; picked: Outcome | undefined };

/**
 * Every row as a small square in the order of the sheet: ten thousand at a glance. One path a colour, so that it draws at once.
 * `picked`: the others step back.
 */
export function RowMosaic({ rows, isPaused, picked }: Props) {
  const t = useTranslations("batch.progressPage");
  const columns = columnsFor(rows.length);
  const paths = new Map<Outcome, string[]>();
  for (const [at, row] of rows.entries()) {
    const face = faceOf(row, isPaused);
    const squares = paths.get(face) ?? [];
    squares.push(`M${(at % columns) * side} ${Math.floor(at / columns) * side}h7v7h-7z`);
    paths.set(face, squares);
  }
  const height = Math.ceil(rows.length / columns) * side;
  return (
    <svg
      role="img"
      aria-label={t("mosaic")}
      viewBox={`0 0 ${columns * side} ${height}`}
      className={classes("w-full", columns === 100 && "max-w-4xl")}
    >
      {[...paths].map(([face, squares]) => (
        <path
          key={face}
          d={squares.join("")}
          className={classes(fills[face], picked !== undefined && picked !== face && "opacity-25")}
        />
      ))}
    </svg>
  );
}
