const shortestMs = 1_000;
const longestMs = 30_000;

/** Milliseconds until the next attempt, after this many failures in a row: 1 s, doubled each time, 30 s at most. */
export const retryDelay = (failures: number): number =>
  Math.min(longestMs, shortestMs * 2 ** Math.max(0, failures - 1));
