/** What only a person does. Not pointermove or focus: a page that is drawn anew under a still mouse can cause those. */
const signs = ["pointerdown", "keydown", "wheel", "input"];
const oneMinuteMs = 60_000;

/** Calls `tell` when a person does something in `place`: at once, then at most once in `quietMs`. Returns how to stop. */
export function noteActivity(place: EventTarget, tell: () => void, quietMs = oneMinuteMs): () => void {
  let toldAt: number | undefined;
  const sign = () => {
    const at = performance.now();
    if (toldAt !== undefined && at - toldAt < quietMs) return;
    toldAt = at;
    tell();
  };
  const options = { capture: true, passive: true };
  for (const name of signs) place.addEventListener(name, sign, options);
  return () => {
    for (const name of signs) place.removeEventListener(name, sign, options);
  };
}
