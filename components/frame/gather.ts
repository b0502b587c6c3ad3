/**
 * Calls that come together are made as one: the first is made at once, those within `gapMs` after it once that time has
 * passed. `never` forgets what waits.
 */
export function gather(call: () => void, gapMs: number): { soon: () => void; never: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  const soon = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        restUntil = performance.now() + gapMs;
        call();
      },
      Math.max(0, restUntil - performance.now()),
    );
  };
  return { soon, never: () => clearTimeout(timer) };
}
