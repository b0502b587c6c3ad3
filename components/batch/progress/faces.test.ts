import { expect, test } from "vitest";
import { faceOf, facesOf, recallableIn, settledIn, unsentIn } from "@/components/batch/progress/faces";
import { merged } from "@/components/batch/progress/use-progress";
import type { RowState } from "@/lib/batch/progress/progress";
import { STATES } from "@/lib/dimona/lifecycle";

test("rows are counted by face, states that share one together; rows that were not sent have none", () => {
  const faces = facesOf([
    { count: 7 },
    { state: "queued", count: 2 },
    { state: "sent", count: 3 },
    { state: "accepted", result: "A", count: 4 },
    { state: "accepted", result: "W", count: 1 },
    { state: "rejected", count: 1 },
    { state: "refused", result: "B", count: 1 },
  ]);
  expect(faces).toEqual([
    { outcome: "accepted", count: 4 },
    { outcome: "warned", count: 1 },
    { outcome: "refused", count: 2 },
    { outcome: "pending", count: 5 },
  ]);
  expect(settledIn(faces)).toBe(7);
});

test.each(STATES)("a row that is %s is counted, whatever its face", (state) => {
  expect(facesOf([{ state, count: 1 }])).toEqual([{ outcome: faceOf({ state, result: null }), count: 1 }]);
});

test("what waits in the queue of a paused batch is paused, and nothing else is", () => {
  expect(faceOf({ state: "queued" })).toBe("pending");
  expect(faceOf({ state: "queued" }, true)).toBe("paused");
  for (const state of STATES.filter((it) => it !== "queued"))
    expect(faceOf({ state }, true)).toBe(faceOf({ state }, false));
});

test("rows that were never sent are counted apart", () => {
  expect(unsentIn([{ count: 7 }, { state: "queued", count: 2 }])).toBe(7);
  expect(unsentIn([{ state: "queued", count: 2 }])).toBe(0);
});

const row = (number: number, state: string): RowState => ({
  rowId: `row-${number}`,
  number,
  declarationId: `declaration-${number}`,
  state,
  result: null,
  kind: "IN",
  late: false,
  changedAt: new Date("2026-11-22T10:00:00Z"),
});

test("only what has not left can be taken back, the last of the sheet first", () => {
  const rows = STATES.map((state, at) => row(at + 1, state));
  expect(recallableIn(rows).map((id) => rows.find(({ rowId }) => rowId === id)?.state)).toEqual(
    STATES.filter((it) => ["planned", "queued", "paused"].includes(it)).reverse(),
  );
});

test("news of a row takes its place, and a row that was not there yet stands where the sheet has it", () => {
  const at = new Date("2026-11-22T10:00:00Z");
  const head = {
    id: "b",
    title: "",
    columns: [],
    version: 1,
    createdBy: { id: "x", name: "An" },
    createdAt: at,
    changedAt: at,
  };
  const known = { ok: true as const, head, counts: [], at, rows: [row(1, "sent"), row(3, "sent")] };
  const news = { ...known, rows: [row(2, "queued"), row(3, "accepted")] };
  expect(merged(known, news).rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
    "1 sent",
    "2 queued",
    "3 accepted",
  ]);
});
