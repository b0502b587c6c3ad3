/**
 * How the line to the RSZ is, for people. `down`: it does not answer; `slowed`: it asked us to wait (429); `unattended`:
 * something is due and no worker lives to do it. `idleSinceAt`: since when nobody has tried again, because
 * nothing is there to send or to ask; more is not known of the RSZ then.
 */
export type LineState =
  | { is: "well" }
  | { is: "down"; sinceAt: Date; nextProbeAt?: Date; idleSinceAt?: Date }
  | { is: "slowed"; untilAt: Date }
  | { is: "unattended"; sinceAt: Date };

/**
 * What the database says of it, by its own clock, whose present is `now`. `dueSinceAt`: since when the first step is due; null
 * while a worker lives. `outageSinceAt` is the portal's instant: when the outage began that is told.
 */
export type LineRow = {
  now: Date;
  phase: string;
  failingSinceAt: Date | null;
  nextProbeAt: Date | null;
  slowUntilAt: Date | null;
  dueSinceAt: Date | null;
  outageSinceAt: Date | null;
};

/** A worker that is being replaced is away for a moment: so long nothing is said. */
export const UNATTENDED_AFTER_MS = 15_000;
/** A worker that has anything to send or to ask tries within this time of the end of a pause. */
export const IDLE_AFTER_MS = 15_000;
/** A pause that is over before anybody has read of it is not worth a word. */
export const SLOWED_FROM_MS = 2_000;

/**
 * In the portal's own time, which with the simulator need not be the database's. How far they are apart is taken in whole
 * seconds: what a look takes would else move an instant that stands still, and with it the minute that is shown.
 */
export function lineStateOf(row: LineRow, now: Date): LineState {
  const { phase, failingSinceAt, nextProbeAt, slowUntilAt, dueSinceAt, outageSinceAt } = row;
  const apart = Math.round((now.getTime() - row.now.getTime()) / 1000) * 1000;
  const ours = (at: Date) => new Date(at.getTime() + apart);
  const ahead = (at: Date | null) => (at ? at.getTime() - row.now.getTime() : 0);
  if (phase !== "closed") {
    const sinceAt = outageSinceAt ?? ours(failingSinceAt ?? row.now);
    if (!nextProbeAt) return { is: "down", sinceAt };
    if (ahead(nextProbeAt) > 0) return { is: "down", sinceAt, nextProbeAt: ours(nextProbeAt) };
    const isIdle = !dueSinceAt && -ahead(nextProbeAt) >= IDLE_AFTER_MS;
    return { is: "down", sinceAt, ...(isIdle && { idleSinceAt: ours(nextProbeAt) }) };
  }
  if (dueSinceAt && -ahead(dueSinceAt) >= UNATTENDED_AFTER_MS) return { is: "unattended", sinceAt: ours(dueSinceAt) };
  if (slowUntilAt && ahead(slowUntilAt) >= SLOWED_FROM_MS) return { is: "slowed", untilAt: ours(slowUntilAt) };
  return { is: "well" };
}
