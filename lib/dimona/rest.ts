/**
 * How long a declaration rests before it goes, so that it can be recalled. Not at all where its deadline is nearer than the
 * rest: it must not become late by our waiting. What is late already rests like any other.
 */
export function restMs(undoSeconds: number, { now, deadlineAt }: { now: Date; deadlineAt?: Date }): number {
  const rest = undoSeconds * 1000;
  const leftMs = deadlineAt ? deadlineAt.getTime() - now.getTime() : Number.POSITIVE_INFINITY;
  return leftMs >= 0 && leftMs <= rest ? 0 : rest;
}
