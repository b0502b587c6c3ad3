import { useTranslations } from "next-intl";
import { faceOf, fills } from "@/components/batch/progress/faces";
import { classes } from "@/components/ui/classes";
import type { RowState } from "@/lib/batch/progress/progress";
import type { Outcome } from "@/lib/dimona/outcome";

const columns = 100;
const side = 8;

type Props = { rows: readonly RowState[]; isPaused: boolean; picked: Outcome | undefined };

/**
 * Every row as a small square in the order of the sheet: ten thousand at a glance. One path a colour, so that it draws at once.
 * `picked`: the others step back.
 */
export function RowMosaic({ rows, isPaused, picked }: Props) {
  const t = useTranslations("batch.progressPage");
  const paths = new Map<Outcome, string[]>();
  for (const [at, row] of rows.entries()) {
    const face = faceOf(row, isPaused);
    const squares = paths.get(face) ?? [];
    squares.push(`M${(at % columns) * side} ${Math.floor(at / columns) * side}h7v7h-7z`);
    paths.set(face, squares);
  }
  const height = Math.ceil(rows.length / columns) * side;
  return (
    <svg role="img" aria-label={t("mosaic")} viewBox={`0 0 ${columns * side} ${height}`} className="w-full max-w-4xl">
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
