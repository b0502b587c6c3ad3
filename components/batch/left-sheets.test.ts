import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BatchActions } from "@/components/batch/batch-actions";
import { createStore } from "@/components/batch/create-store";
import { isUnsaved, leaveSheet, leftSheet, takeBack } from "@/components/batch/left-sheets";
import { firstState, type SheetState } from "@/components/batch/sheet-state";
import { startSaving } from "@/components/batch/start-saving";
import type { Cells } from "@/lib/batch/column";
import { begin } from "@/lib/batch/history";

const batchId = "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11";
const head = { id: batchId, title: "", columns: [], version: 0, createdBy: { id: "", name: "" } };
const at = new Date("2026-11-22T10:00:00Z");

/** A portal that keeps rows, as long as it is there. */
function portal() {
  const rows = new Map<string, Cells>();
  const it = {
    rows,
    isThere: true,
    isDeleted: false,
    asked: 0,
    actions: {} as Pick<BatchActions, "saveRows" | "readChanges">,
  };
  it.actions = {
    readChanges: async () => ({
      data: {
        ok: true,
        head: { ...head, createdAt: at, changedAt: at },
        version: 0,
        rows: [],
        more: false,
        states: [],
        at,
      },
    }),
    saveRows: async ({ upserts }) => {
      it.asked += 1;
      if (!it.isThere) throw new TypeError("fetch failed");
      if (it.isDeleted) return { data: { ok: false, reason: "not-found" } };
      for (const { id, cells } of upserts) rows.set(id, cells);
      return { data: { ok: true, version: it.asked, versions: {}, at, theirs: [] } };
    },
  };
  return it;
}

async function open({ actions }: ReturnType<typeof portal>) {
  const store = createStore<SheetState>(firstState({ columns: [], rows: [] }, { now: at, title: "Week" }));
  const saver = startSaving(store, batchId, actions as BatchActions);
  await vi.waitFor(() => expect(store.get().isLoaded).toBe(true));
  return { store, saver };
}

const type = ({ store }: Awaited<ReturnType<typeof open>>, text: string) =>
  store.set({ history: begin({ columns: [], rows: [{ id: "row", cells: { startHour: text } }] }) });

const isHeldBack = (): boolean => {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", { visibilityState: "hidden" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a sheet that is left", () => {
  test("is kept at once, and nothing is said of it", async () => {
    const [server, tell] = [portal(), vi.fn()];
    const sheet = await open(server);
    type(sheet, "17");
    leaveSheet(batchId, sheet, tell);
    await vi.waitFor(() => expect(leftSheet(batchId)).toBeUndefined());
    expect(server.rows.get("row")).toEqual({ startHour: "17" });
    expect(tell).not.toHaveBeenCalled();
    expect(isHeldBack()).toBe(false);
  });
  test("without anything typed asks nothing more of the portal", async () => {
    const server = portal();
    leaveSheet(batchId, await open(server), vi.fn());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(leftSheet(batchId)).toBeUndefined();
    expect(server.asked).toBe(0);
  });
  test("while the portal is away is told once, tried until it is kept, and holds the window back", async () => {
    const [server, tell] = [portal(), vi.fn()];
    const sheet = await open(server);
    server.isThere = false;
    type(sheet, "17");
    leaveSheet(batchId, sheet, tell);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(tell.mock.calls).toEqual([["not-kept"]]);
    expect(isHeldBack()).toBe(true);
    server.isThere = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.rows.get("row")).toEqual({ startHour: "17" });
    expect(tell.mock.calls).toEqual([["not-kept"], ["kept"]]);
    expect(isHeldBack()).toBe(false);
    const { asked } = server;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toBe(asked);
  });
  test("and opened again before that stands as it was left, and goes on being kept", async () => {
    const [server, tell] = [portal(), vi.fn()];
    const sheet = await open(server);
    server.isThere = false;
    type(sheet, "17");
    leaveSheet(batchId, sheet, tell);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(takeBack(batchId)).toBe(sheet);
    expect(isUnsaved(sheet.store.get())).toBe(true);
    server.isThere = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.rows.get("row")).toEqual({ startHour: "17" });
    expect(tell.mock.calls).toEqual([["not-kept"]]);
    sheet.saver.stop();
  });
  test("that is gone by then holds nothing back and is not asked for again", async () => {
    const [server, tell] = [portal(), vi.fn()];
    const sheet = await open(server);
    server.isDeleted = true;
    type(sheet, "17");
    leaveSheet(batchId, sheet, tell);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([server.asked, leftSheet(batchId), isHeldBack()]).toEqual([1, undefined, false]);
    expect(tell).not.toHaveBeenCalled();
  });
  test("with a row that two people changed waits for one of them", async () => {
    const sheet = await open(portal());
    const theirs = { id: "row", position: 1, version: 2, cells: { startHour: "18" } };
    sheet.store.set({ conflicts: [{ id: "row", theirs, by: "Anna" }] });
    leaveSheet(batchId, sheet, vi.fn());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(takeBack(batchId)).toBe(sheet);
    sheet.saver.stop();
  });
});
