/** The published frequency of GETs, by time since the submission (RSZ manual REST v1, "Werkingsprincipe"). In ms. */
const windows = [
  { until: 30_000, gap: 1_000 },
  { until: 20 * 60_000, gap: 60_000 },
  { until: Number.POSITIVE_INFINITY, gap: 3_600_000 },
] as const;

/** No GET before this, in ms since the submission: no declaration is processed sooner. */
export const earliestGet = 2_000;
/** The window in which a verdict is expected, and the one after it. */
export const [dense, sparse] = windows;

/**
 * The first moment, not before `from`, at which a GET may be made; all in ms since the submission. `previous` is when
 * the last GET was made, null when there was none. A GET keeps the distance of the window it falls in, so one after 30 s
 * comes 60 s after the previous one. Whoever is late asks again with `from` = now: a border may have passed meanwhile.
 */
export function nextGetAt(previous: number | null, from = earliestGet): number {
  for (const { until, gap } of windows) {
    const at = Math.max(earliestGet, from, previous === null ? earliestGet : previous + gap);
    if (at <= until) return at;
  }
  throw new Error("the pace has no end");
}
