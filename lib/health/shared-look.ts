/**
 * One look for all who ask while it is under way, and for so many ms after it began: however many ask, one costs what it
 * costs. A look that throws is not kept. `clock` in ms.
 */
export function sharedLook<T>(
  look: () => Promise<T>,
  forMs: number,
  clock: () => number = () => performance.now(),
): () => Promise<T> {
  let kept: { begunAt: number; underWay: boolean; answer: Promise<T> } | undefined;
  return () => {
    if (kept && (kept.underWay || clock() - kept.begunAt < forMs)) return kept.answer;
    const own = { begunAt: clock(), underWay: true, answer: look() };
    kept = own;
    own.answer.then(
      () => (own.underWay = false),
      () => (kept = undefined),
    );
    return own.answer;
  };
}
