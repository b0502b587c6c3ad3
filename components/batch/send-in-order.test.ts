import { expect, test } from "vitest";
import { createStore } from "@/components/batch/create-store";
import { type SendState, sendInOrder } from "@/components/batch/send-in-order";
import { firstState, type SheetState } from "@/components/batch/sheet-state";
import type { RowsSent, SendWish } from "@/lib/batch/batch-results";

const ids = (count: number) => Array.from({ length: count }, (_, at) => `row-${at}`);
const allSent = ({ rowIds }: SendWish): RowsSent => ({
  ok: true,
  version: 9,
  sent: rowIds.map((rowId) => ({ rowId, declarationId: `of ${rowId}`, already: false })),
  held: [],
});

/** A sheet whose server answers as is said; what was asked of it in order, and what was told. */
function desk(answer: (wish: SendWish, at: number) => RowsSent | undefined, isKept = true) {
  const store = createStore<SheetState>(firstState({ columns: [], rows: [] }, { now: new Date(), title: "" }));
  const asked: (string | SendWish)[] = [];
  const told: SendState[] = [];
  // The count goes up whenever somebody changes something: here with every call.
  let version = 3;
  const sendRows = async (wish: SendWish) => {
    asked.push(wish);
    version += 1;
    expect(store.get().isSending).toBe(true);
    const data = answer(wish, asked.length);
    return data ? { data } : { serverError: "failed" };
  };
  const note = (what: string, isOk: boolean) => async () => {
    asked.push(what);
    return isOk;
  };
  const saver = { flush: note("flush", isKept), look: note("look", true), seen: () => version };
  const from = { hand: { store, actions: { sendRows } }, saver, batchId: "b" };
  const send = (rowIds: string[], anyway?: { rowIds: string[]; reason: string }) =>
    sendInOrder(from, { rowIds, anyway }, (state) => told.push(state));
  return { store, asked, told, send };
}

const callsOf = (asked: readonly (string | SendWish)[]) =>
  asked.map((it) => (typeof it === "string" ? it : it.rowIds.length));

test("chunks go one after the other and nothing is asked between them; what became of them is looked at once, in the end", async () => {
  const { store, asked, told, send } = desk(allSent);
  await send(ids(250));
  expect(callsOf(asked)).toEqual(["flush", 100, 100, 50, "look"]);
  expect(told.map((it) => (it.is === "sending" ? it.done : it))).toEqual([
    0,
    100,
    200,
    250,
    { is: "done", sent: 250, held: [] },
  ]);
  expect(store.get().isSending).toBe(false);
});

test("what somebody changes while rows leave is not sent unseen: each chunk names the count that stood there at first", async () => {
  const { asked, send } = desk(allSent);
  await send(ids(150), { rowIds: ["other"], reason: "zo gevraagd" });
  const wishes = asked.flatMap((it) => (typeof it === "string" ? [] : it));
  expect(wishes.map(({ seen, sendAnywayReason }) => [seen, sendAnywayReason])).toEqual([
    [3, undefined],
    [3, undefined],
    [3, "zo gevraagd"],
  ]);
});

test("a chunk without an answer ends it: it is told, what went before is looked at, and the sheet asks again", async () => {
  const { store, asked, told, send } = desk((wish, at) => (at === 3 ? undefined : allSent(wish)));
  await send(ids(250));
  expect(callsOf(asked)).toEqual(["flush", 100, 100, "look"]);
  expect(told.at(-1)).toEqual({ is: "failed" });
  expect(store.get().isSending).toBe(false);
});

test("what could not be kept is not sent", async () => {
  const { asked, told, send } = desk(allSent, false);
  await send(ids(1));
  expect(asked).toEqual(["flush"]);
  expect(told.at(-1)).toEqual({ is: "failed" });
});

test("why rows stay behind is counted over all chunks", async () => {
  const { told, send } = desk(({ rowIds }) => ({
    ok: true,
    version: 4,
    sent: [],
    held: rowIds.map((rowId) => ({ rowId, why: "paused" })),
  }));
  await send(ids(101));
  expect(told.at(-1)).toEqual({ is: "done", sent: 0, held: [["paused", 101]] });
});
