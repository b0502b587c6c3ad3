import { type Day, quarterOf } from "@/lib/day";

/** First and last quarter (`2019/1`) in which a row of an RSZ table holds; empty when without limit. */
export type Quarters = { from: string; to: string };

/** Whether a row holds on a day. */
export function holdsOn({ from, to }: Quarters, day: Day): boolean {
  const quarter = quarterOf(day).replace("-Q", "/");
  return (from === "" || from <= quarter) && (to === "" || quarter <= to);
}
