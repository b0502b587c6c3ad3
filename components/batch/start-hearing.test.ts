import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "@/components/batch/create-store";
import { firstState, type SheetState } from "@/components/batch/sheet-state";
import { startHearing } from "@/components/batch/start-hearing";
import { tellNews } from "@/components/ui/news";

const store = createStore<SheetState>(firstState({ columns: [], rows: [] }, { now: new Date(), title: "" }));
const batchId = "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11";
const declarationId = "00000000-9f0f-4b41-9c6e-0d9f0a3c5b11";
const look = vi.fn(async () => true);
let [stop, seen] = [() => {}, 3];

beforeEach(() => {
  vi.useFakeTimers();
  look.mockClear();
  seen = 3;
  store.set({ saving: { is: "saved" }, editing: undefined, sent: new Map() });
  stop = startHearing(store, batchId, { look, seen: () => seen });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const tell = (news: object) => tellNews(JSON.stringify(news));
const settle = () => vi.advanceTimersByTimeAsync(700);

test("a change of this sheet that is not known here is asked for, once for several; what is known is not", async () => {
  tell({ id: batchId, version: 4 });
  tell({ id: batchId, version: 5 });
  await settle();
  expect(look).toHaveBeenCalledTimes(1);
  seen = 5;
  tell({ id: batchId, version: 5 });
  await settle();
  expect(look).toHaveBeenCalledTimes(1);
});

test("a verdict on what was sent from here is asked for; one on another declaration, or that stands here, is not", async () => {
  store.set({ sent: new Map([["row", { declarationId, state: "sent" }]]) });
  seen = 9;
  tell({ id: "11111111-9f0f-4b41-9c6e-0d9f0a3c5b11", stand: { state: "refused", at: "" } });
  tell({ id: declarationId, stand: { state: "sent", at: "" } });
  await settle();
  expect(look).not.toHaveBeenCalled();
  tell({ id: declarationId, stand: { state: "refused", result: "B", at: "" } });
  await settle();
  expect(look).toHaveBeenCalledTimes(1);
});

test("while rows leave nothing is asked: a browser's calls go one after the other; it is asked for when they have left", async () => {
  store.set({ isSending: true });
  tell({ id: batchId, version: 11 });
  await settle();
  expect(look).not.toHaveBeenCalled();
  store.set({ isSending: false });
  await settle();
  expect(look).toHaveBeenCalledTimes(1);
});

test("nothing changes under a hand that types; it is asked for when the cell is left", async () => {
  store.set({ editing: { text: "C", how: "type" } });
  tell({ id: batchId, version: 12 });
  await settle();
  expect(look).not.toHaveBeenCalled();
  store.set({ editing: undefined });
  await settle();
  expect(look).toHaveBeenCalledTimes(1);
});
