import { type BatchActions, dataOf } from "@/components/batch/batch-actions";
import type { SheetStore } from "@/components/batch/sheet-state";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { pairKey } from "@/lib/batch/pair-key";
import type { AskedPair, PairContext } from "@/lib/batch/row-context";

/** So many the server takes at once. */
const mostAtOnce = 500;
/** So long a name is left to be typed on. */
const waitMs = 250;
const again = 5_000;

/** Asks the server whom rows name, each pair once, a chunk after the other. Returns the way to stop. */
export function startAsking(store: SheetStore, { contextsOf }: Pick<BatchActions, "contextsOf">): () => void {
  /** On the way. */
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
    for (const it of wanted) asked.delete(pairKey(it));
    if (told) store.set({ pairs: withTold(store.get().pairs, wanted, told) });
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
  const { memory, pairs } = store.get();
  for (const { key, read } of memory.values()) {
    const { employer, worker } = read;
    if (employer !== "" && !pairs.has(key) && !asked.has(key)) wanted.set(key, { employer, worker });
    if (wanted.size === mostAtOnce) break;
  }
  return [...wanted.values()];
}

type Pairs = ReadonlyMap<string, PairContext>;

/** Told in the order in which they were asked. */
const withTold = (pairs: Pairs, wanted: readonly AskedPair[], told: readonly PairContext[]): Pairs =>
  new Map([
    ...pairs,
    ...wanted.map((it, at) => [pairKey(it), told[at] ?? { employer: "not-found" as const }] as const),
  ]);

/** Forgets what was told of rows' pairs, for something was sent since: they are asked anew. */
export function askAnew(store: SheetStore, rowIds: readonly string[]): void {
  const { memory, pairs } = store.get();
  const stale = new Set(rowIds.map((id) => memory.get(id)?.key));
  store.set({ pairs: new Map([...pairs].filter(([key]) => !stale.has(key))) });
}
