import type { SheetStore } from "@/components/batch/sheet-state";
import type { Saver } from "@/components/batch/start-saving";
import { newsOf, onNews } from "@/components/ui/news";

/** Verdicts come by the hundred: what came within this time is one look. */
const gatherMs = 600;
/** A browser's calls go one after the other: a portal under load is asked so much less than it takes to answer. */
const patience = 3;

type Said = { version?: number; stand?: { state: string; result?: string | null } };

/** Whether the portal said something of this sheet, or of what was sent from it, that is not known here. */
function isNew(store: SheetStore, batchId: string, seen: number): boolean {
  const said = (id: string): Said => {
    const news = newsOf(id);
    return news === undefined ? {} : JSON.parse(news);
  };
  if ((said(batchId).version ?? 0) > seen) return true;
  return [...store.get().sent.values()].some(({ declarationId, state, result }) => {
    const { stand } = said(declarationId);
    return stand !== undefined && (stand.state !== state || (stand.result ?? undefined) !== result);
  });
}

/** Asks what others changed, and what became of what was sent, as soon as the live stream tells of it. Returns the way to stop. */
export function startHearing(store: SheetStore, batchId: string, saver: Pick<Saver, "look" | "seen">): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let waitMs = gatherMs;
  const look = async () => {
    timer = undefined;
    const { saving, editing, isSending } = store.get();
    // A row does not change under a hand that types in it; and what is being kept, or sent, brings what others changed along.
    if (isBusy || editing || isSending || saving.is === "saving") return later();
    if (!isNew(store, batchId, saver.seen())) return;
    isBusy = true;
    const from = performance.now();
    await saver.look();
    waitMs = Math.max(gatherMs, patience * (performance.now() - from));
    isBusy = false;
  };
  const later = () => {
    timer ??= setTimeout(() => void look(), waitMs);
  };
  const stop = onNews(later);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
