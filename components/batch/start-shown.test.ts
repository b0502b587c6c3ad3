import { expect, test } from "vitest";
import { createStore } from "@/components/batch/create-store";
import { firstState, viewOf } from "@/components/batch/sheet-state";
import { startShown } from "@/components/batch/start-shown";
import type { SentRow } from "@/lib/batch/stored-row";

const rows = ["a", "b", "c"].map((id) => ({ id, cells: {} }));
const open = (sent: Record<string, string>) => {
  const store = createStore(firstState({ columns: [], rows }, { now: new Date("2026-11-22T10:00:00Z"), title: "" }));
  startShown(store, "refused");
  const states = Object.entries(sent).map(([id, state]): [string, SentRow] => [id, { declarationId: id, state }]);
  store.set({ sent: new Map(states) });
  expect(store.get().filter).toBe("all");
  store.set({ isLoaded: true });
  return store;
};

test("opened for what was refused, the sheet shows those rows alone, once all were read", () => {
  const store = open({ a: "accepted", b: "refused", c: "rejected" });
  expect(viewOf(store.get()).map(({ id }) => id)).toEqual(["b", "c"]);
  // A row that goes on stays in sight: the choice was made once.
  store.set({ sent: new Map([["b", { declarationId: "b2", state: "queued" }]]) });
  expect(viewOf(store.get())).toHaveLength(2);
});

test("where nothing was refused the whole sheet is in sight", () => {
  const store = open({ a: "accepted" });
  expect(store.get().filter).toBe("all");
  expect(viewOf(store.get())).toHaveLength(3);
});
