import { useTranslations } from "next-intl";
import { faceOf, fills } from "@/components/batch/progress/faces";
import type { RowState } from "@/lib/batch/progress/progress";
import type { Outcome } from "@/lib/dimona/outcome";

const columns = 100;
const side = 8;

/** Every row as a small square in the order of the sheet: ten thousand at a glance. One path a colour, so that it draws at once. */
export function RowMosaic({ rows }: { rows: readonly RowState[] }) {
  const t = useTranslations("batch.progressPage");
  const paths = new Map<Outcome, string>();
  for (const [at, row] of rows.entries()) {
    const face = faceOf(row);
    const square = `M${(at % columns) * side} ${Math.floor(at / columns) * side}h7v7h-7z`;
    paths.set(face, (paths.get(face) ?? "") + square);
  }
  const height = Math.ceil(rows.length / columns) * side;
  return (
    <svg role="img" aria-label={t("mosaic")} viewBox={`0 0 ${columns * side} ${height}`} className="w-full max-w-4xl">
      {[...paths].map(([face, path]) => (
        <path key={face} d={path} className={fills[face]} />
      ))}
    </svg>
  );
}
