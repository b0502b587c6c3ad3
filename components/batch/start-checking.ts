import { lockedRows, type SheetState, type SheetStore } from "@/components/batch/sheet-state";
import type { Row } from "@/lib/batch/sheet";

/** So long it judges at once: a key or a scroll that comes in between is not felt. */
const sliceMs = 8;
/** So often at most the verdicts so far are shown. */
const showEveryMs = 120;

/** What the judging depends on. */
type Seen = Pick<SheetState, "pairs" | "now" | "sent" | "said" | "held"> & { rows: readonly Row[] };

const isSame = ({ rows, pairs, now, sent, said, held }: Seen, state: SheetState): boolean =>
  rows === state.history.now.rows &&
  pairs === state.pairs &&
  now === state.now &&
  sent === state.sent &&
  said === state.said &&
  held === state.held;

/** What was said of rows by others than our check: by the RSZ, and by the server when they were to be sent as they are now. */
function saidOf({ rows, said, held }: Seen): Seen["said"] {
  if (held.size === 0) return said;
  const all = new Map(said);
  for (const { id, cells } of rows) {
    const told = held.get(id);
    if (told?.cells === cells) all.set(id, all.has(id) ? [...(all.get(id) ?? []), ...told.findings] : told.findings);
  }
  return all;
}

type Law = typeof import("@/lib/batch/check-sheet");

/**
 * Judges rows whenever they, what the server told or the clock change, in slices between other work. The law is loaded with
 * the first row. Returns the way to stop.
 */
export function startChecking(store: SheetStore, { isTemplate }: { isTemplate?: true } = {}): () => void {
  let law: Law | undefined;
  let isStopped = false;
  let seen: Seen | undefined;
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
    const state = store.get();
    if (!law || (seen && isSame(seen, state))) return;
    const { pairs, now, sent, said, held } = state;
    seen = { rows: state.history.now.rows, pairs, now, sent, said, held };
    const isIdle = work === undefined;
    work = law.checkSheet({ ...seen, said: saidOf(seen), settled: lockedRows(state), isTemplate }, state.memory);
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
