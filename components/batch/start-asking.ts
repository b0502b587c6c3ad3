import { type BatchActions, dataOf } from "@/components/batch/batch-actions";
import type { SheetStore } from "@/components/batch/sheet-state";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { pairKey } from "@/lib/batch/pair-key";
import type { AskedPair } from "@/lib/batch/row-context";

/** So many the server takes at once. */
const mostAtOnce = 500;
/** So long a name is left to be typed on. */
const waitMs = 250;
const again = 5_000;

/** Asks the server whom rows name, each pair once, a chunk after the other. Returns the way to stop. */
export function startAsking(store: SheetStore, { contextsOf }: Pick<BatchActions, "contextsOf">): () => void {
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isStopped = false;
  let judged = -1;

  const ask = async () => {
    timer = undefined;
    const wanted = wantedOf(store, asked);
    if (isBusy || isStopped || wanted.length === 0) return;
    isBusy = true;
    for (const it of wanted) asked.add(pairKey(it));
    const told = dataOf(await call(contextsOf, { pairs: wanted }));
    isBusy = false;
    if (isStopped) return;
    if (told) store.set({ pairs: withTold(store.get().pairs, wanted, told) });
    else for (const it of wanted) asked.delete(pairKey(it));
    timer ??= setTimeout(ask, told ? 0 : again);
  };
  const look = () => {
    const state = store.get();
    if (!state.isJudged || state.judged === judged) return;
    judged = state.judged;
    timer ??= setTimeout(ask, waitMs);
  };
  const stopHearing = store.subscribe(look);
  return () => {
    isStopped = true;
    stopHearing();
    clearTimeout(timer);
  };
}

function wantedOf(store: SheetStore, asked: ReadonlySet<string>): AskedPair[] {
  const wanted = new Map<string, AskedPair>();
  for (const { verdict } of store.get().memory.values()) {
    const { employer, worker } = verdict.read;
    const key = pairKey({ employer, worker });
    if (employer !== "" && !asked.has(key)) wanted.set(key, { employer, worker });
    if (wanted.size === mostAtOnce) break;
  }
  return [...wanted.values()];
}

function withTold<Told>(
  pairs: ReadonlyMap<string, Told>,
  wanted: readonly AskedPair[],
  told: readonly Told[],
): ReadonlyMap<string, Told> {
  const all = new Map(pairs);
  for (const [at, it] of wanted.entries()) {
    const one = told[at];
    if (one !== undefined) all.set(pairKey(it), one);
  }
  return all;
}
