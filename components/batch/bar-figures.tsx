import { classes } from "@/components/ui/classes";

/** How many of what; `look`: of a number that is not zero. */
export type Figure = [word: string, count: number, look?: string];

/** Numbers in the bar under a sheet. `types`: by worker type, where there is room for it. */
export function BarFigures({ figures, types }: { figures: readonly Figure[]; types: readonly [string, number][] }) {
  const all = [...figures, ...types.slice(0, 5).map((it): Figure => [...it, "max-sm:hidden"])];
  return (
    <dl className="flex flex-wrap gap-x-5">
      {all.map(([word, count, look]) => (
        <div key={word} className={classes("flex flex-row-reverse gap-1.5", look === "max-sm:hidden" && look)}>
          <dt className="text-ink-2">{word}</dt>
          <dd className={classes("font-semibold", look !== "max-sm:hidden" && count > 0 && look)}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
