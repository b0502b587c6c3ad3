import type { BatchCount, RowState } from "@/lib/batch/progress/progress";
import { isState, possible } from "@/lib/dimona/lifecycle";
import { type OUTCOMES, type Outcome, outcomeOf } from "@/lib/dimona/outcome";

/** In the order in which a bar shows them: what is done, what is wrong, what is under way. */
const order = [
  "accepted",
  "warned",
  "refused",
  "stuck",
  "paused",
  "identifying",
  "pending",
  "planned",
  "draft",
] as const satisfies (typeof OUTCOMES)[number][];

export type Face = { outcome: Outcome; count: number };

type Standing = { state: string; result?: string | null | undefined };

/** The face of a row that was sent; what waits in the queue of a batch that is paused is paused too. */
export function faceOf({ state, result }: Standing, isPaused = false): Outcome {
  if (!isState(state)) return "stuck";
  return isPaused && state === "queued" ? "paused" : outcomeOf(state, result);
}

/** How many rows wear which face, those that nobody wears left out; rows that were not sent have none. */
export function facesOf(counts: readonly BatchCount[], isPaused = false): Face[] {
  const sums = new Map<Outcome, number>();
  for (const { state, result, count } of counts) {
    if (state === undefined) continue;
    const outcome = faceOf({ state, result }, isPaused);
    sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  }
  return order.flatMap((outcome) => {
    const count = sums.get(outcome);
    return count ? [{ outcome, count }] : [];
  });
}

/** The RSZ has answered for good, or nothing more will be sent. */
const settled: readonly Outcome[] = ["accepted", "warned", "refused", "draft"];

export const settledIn = (faces: readonly Face[]): number =>
  faces.reduce((sum, { outcome, count }) => sum + (settled.includes(outcome) ? count : 0), 0);

/** So many rows of the sheet were never sent. */
export const unsentIn = (counts: readonly BatchCount[]): number =>
  counts.reduce((sum, { state, count }) => sum + (state === undefined ? count : 0), 0);

/** The rows that have not left, those that leave last first: what is being taken back is not overtaken by the queue. */
export const recallableIn = (rows: readonly RowState[]): string[] =>
  rows
    .filter(({ state }) => isState(state) && possible(state).includes("recall"))
    .map(({ rowId }) => rowId)
    .reverse();

/** Class names whole, so that the style sheet finds them. */
export const fills: Record<Outcome, string> = {
  draft: "fill-draft",
  planned: "fill-planned",
  paused: "fill-planned",
  pending: "fill-pending",
  identifying: "fill-identifying",
  accepted: "fill-accepted",
  warned: "fill-warned",
  refused: "fill-refused",
  stuck: "fill-stuck",
};
