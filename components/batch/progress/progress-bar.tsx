import { useTranslations } from "next-intl";
import { type Face, fills, settledIn } from "@/components/batch/progress/faces";

/** All rows that were sent as one bar, by how they stand. */
export function ProgressBar({ faces }: { faces: readonly Face[] }) {
  const t = useTranslations("batch.progressPage");
  const of = faces.reduce((sum, { count }) => sum + count, 0);
  const done = settledIn(faces);
  let from = 0;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <svg
        role="progressbar"
        aria-label={t("bar")}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        className="h-2.5 min-w-40 flex-1 rounded-sm bg-line"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
      >
        {faces.map(({ outcome, count }) => {
          const width = (100 * count) / of;
          const x = from;
          from += width;
          return <rect key={outcome} x={x} width={width} height="10" className={fills[outcome]} />;
        })}
      </svg>
      <span className="text-sm tabular-nums">{t("settled", { done, of })}</span>
    </div>
  );
}
