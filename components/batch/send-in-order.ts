import { dataOf } from "@/components/batch/batch-actions";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { SheetStore } from "@/components/batch/sheet-state";
import { askAnew } from "@/components/batch/start-asking";
import type { Saver } from "@/components/batch/start-saving";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { Held, RowsSent, SendWish } from "@/lib/batch/batch-results";
import { heldFindings } from "@/lib/batch/held-findings";

/** So many rows a call: each is committed, so that what was sent stays sent. */
const atOnce = 100;

export type SendState =
  | { is: "ready" | "failed" }
  | { is: "sending"; done: number }
  | { is: "done"; sent: number; held: [why: string, count: number][] };

/** `rowIds`: what is right; `anyway`: what our check refuses and goes all the same, for its own reason. */
export type SendOrder = Pick<SendWish, "rowIds" | "lateReason" | "plannedAt"> & {
  anyway?: { rowIds: string[]; reason: string } | undefined;
};

export type SendingFrom = {
  hand: { store: SheetStore; actions: Pick<SheetHand["actions"], "sendRows"> };
  saver: Pick<Saver, "flush" | "look" | "seen">;
  batchId: string;
};

/** A reason stands with those rows alone that need it, so they are calls of their own. */
function partsOf({ rowIds, anyway, ...rest }: SendOrder): Omit<SendWish, "batchId" | "seen">[] {
  const cut = (all: string[], wish: Partial<SendWish>) =>
    Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => ({
      rowIds: all.slice(part * atOnce, (part + 1) * atOnce),
      ...wish,
    }));
  return [...cut(rowIds, rest), ...cut(anyway?.rowIds ?? [], { ...rest, sendAnywayReason: anyway?.reason })];
}

/**
 * Keeps the sheet, sends rows chunk by chunk, and tells at the rows why others stay behind. A browser's calls to the server go
 * one after the other, so nothing else is asked between the chunks: what became of the rows is looked at once, in the end.
 */
export async function sendInOrder(from: SendingFrom, order: SendOrder, tell: (state: SendState) => void) {
  const { store } = from.hand;
  tell({ is: "sending", done: 0 });
  if (!(await from.saver.flush())) return tell({ is: "failed" });
  store.set({ isSending: true });
  const done: string[] = [];
  const told = await sendParts(from, order, (part) => {
    done.push(...part);
    tell({ is: "sending", done: done.length });
  });
  await from.saver.look();
  store.set({ isSending: false });
  askAnew(store, done);
  tell(told ? { is: "done", sent: told.sent, held: counted(told.held) } : { is: "failed" });
}

/** Undefined when a chunk brought no answer: those after it stay. */
async function sendParts({ hand, saver, batchId }: SendingFrom, order: SendOrder, onPart: (rowIds: string[]) => void) {
  const held: Held[] = [];
  let sent = 0;
  // A person said yes to what stood there: what somebody changes from now on is not sent unseen.
  const seen = saver.seen();
  for (const part of partsOf(order)) {
    const told = dataOf(await call(hand.actions.sendRows, { batchId, seen, ...part }));
    if (!told?.ok) return undefined;
    sent += told.sent.length;
    held.push(...told.held);
    tellHeld(hand.store, told, part.plannedAt !== undefined);
    onPart(part.rowIds);
  }
  return { sent, held };
}

/**
 * It stands with the rows as they were sent: one that is changed, or leaves later, is another. What stands in the way at the moment
 * for which it was planned need not do so now.
 */
function tellHeld(store: SheetStore, { sent, held }: Extract<RowsSent, { ok: true }>, isPlanned: boolean): void {
  const { memory, held: before } = store.get();
  if (held.length + before.size === 0) return;
  const told = new Map(before);
  for (const { rowId } of sent) told.delete(rowId);
  for (const it of held) {
    const judged = memory.get(it.rowId);
    if (!judged) continue;
    const found = heldFindings(it, judged);
    const findings = isPlanned ? found.map((one) => ({ ...one, severity: "warning" as const })) : found;
    told.set(it.rowId, { cells: judged.row.cells, findings });
  }
  store.set({ held: told });
}

function counted(held: readonly Held[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { why } of held) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts];
}
