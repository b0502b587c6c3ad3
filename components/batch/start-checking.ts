import type { SheetStore } from "@/components/batch/sheet-state";
import type { PairContext } from "@/lib/batch/row-context";
import type { Row } from "@/lib/batch/sheet";

/** So long it judges at once: a key or a scroll that comes in between is not felt. */
const sliceMs = 8;
/** So often at most the verdicts so far are shown. */
const showEveryMs = 120;

type Law = typeof import("@/lib/batch/check-sheet");

/**
 * Judges rows whenever they, what the server told or the clock change, in slices between other work. The law is loaded with
 * the first row. Returns the way to stop.
 */
export function startChecking(store: SheetStore): () => void {
  let law: Law | undefined;
  let isStopped = false;
  let seen: { rows: readonly Row[]; pairs: ReadonlyMap<string, PairContext>; now: Date } | undefined;
  let work: Generator<undefined, void> | undefined;
  let shownAt = 0;
  const channel = new MessageChannel();
  const later = () => channel.port2.postMessage(undefined);

  const show = (isJudged: boolean) => {
    shownAt = performance.now();
    store.set({ judged: store.get().judged + 1, isJudged });
  };
  const slice = () => {
    if (isStopped || !work) return;
    const until = performance.now() + sliceMs;
    let isDone = false;
    while (!isDone && performance.now() < until) isDone = work.next().done === true;
    if (isDone) {
      work = undefined;
      show(true);
    } else {
      if (performance.now() - shownAt > showEveryMs) show(false);
      later();
    }
  };
  const look = () => {
    const { history, pairs, now, memory } = store.get();
    const { rows } = history.now;
    if (!law || (seen?.rows === rows && seen.pairs === pairs && seen.now === now)) return;
    seen = { rows, pairs, now };
    const isIdle = work === undefined;
    work = law.checkSheet({ rows, now, pairs }, memory);
    if (isIdle) later();
  };
  channel.port1.onmessage = slice;
  const stopHearing = store.subscribe(look);
  void import("@/lib/batch/check-sheet").then((loaded) => {
    law = loaded;
    look();
  });
  return () => {
    isStopped = true;
    stopHearing();
    channel.port1.close();
  };
}
