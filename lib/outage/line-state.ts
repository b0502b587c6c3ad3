/**
 * How the line to the RSZ is, for people. `down`: it does not answer; `slowed`: it asked us to wait (429); `unattended`:
 * something is due and no worker lives to do it.
 */
export type LineState =
  | { is: "well" }
  | { is: "down"; sinceAt: Date; nextProbeAt?: Date }
  | { is: "slowed"; untilAt: Date }
  | { is: "unattended"; sinceAt: Date };

/** What the database says of it, in ms by its own clock. `dueForMs`: the longest that a step is due; null while a worker lives. */
export type LineRow = {
  phase: string;
  failingForMs: number | null;
  nextProbeInMs: number | null;
  slowForMs: number | null;
  dueForMs: number | null;
};

/** A worker that is being replaced is away for a moment: so long nothing is said. */
export const UNATTENDED_AFTER_MS = 15_000;
/** A pause that is over before anybody has read of it is not worth a word. */
export const SLOWED_FROM_MS = 2_000;

/** In the portal's own time, which with the simulator need not be the database's. */
export function lineStateOf(row: LineRow, now: Date): LineState {
  const at = (ms: number) => new Date(now.getTime() + ms);
  const { phase, failingForMs, nextProbeInMs, slowForMs, dueForMs } = row;
  if (phase !== "closed") {
    const probe = nextProbeInMs !== null && nextProbeInMs > 0 ? { nextProbeAt: at(nextProbeInMs) } : {};
    return { is: "down", sinceAt: at(-(failingForMs ?? 0)), ...probe };
  }
  if (dueForMs !== null && dueForMs >= UNATTENDED_AFTER_MS) return { is: "unattended", sinceAt: at(-dueForMs) };
  if (slowForMs !== null && slowForMs >= SLOWED_FROM_MS) return { is: "slowed", untilAt: at(slowForMs) };
  return { is: "well" };
}
