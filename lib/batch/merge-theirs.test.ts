import { expect, test } from "vitest";
import { begin, rebase, step, undo } from "@/lib/batch/history";
import { withTheirs } from "@/lib/batch/merge-theirs";
import type { Sheet } from "@/lib/batch/sheet";
import { unsavedOf } from "@/lib/batch/unsaved";

const sheetOf = (...ids: string[]): Sheet => ({
  columns: ["worker"],
  rows: ids.map((id) => ({ id, cells: { worker: id } })),
});
const positions = new Map([
  ["a", 1],
  ["b", 2],
  ["c", 3],
]);
const theirs = (id: string, position: number, worker?: string) => ({
  id,
  position,
  version: 9,
  ...(worker !== undefined && { cells: { worker } }),
});
const seen = ({ rows }: Sheet) => rows.map(({ id, cells }) => `${id}:${cells.worker ?? ""}`).join(" ");

test("what others changed, added and deleted stands in its place", () => {
  const all = [theirs("b", 2, "B"), theirs("x", 2.5, "X"), theirs("y", 0.5, "Y"), theirs("a", 1), theirs("z", 9, "Z")];
  expect(seen(withTheirs(sheetOf("a", "b", "c"), all, positions))).toBe("y:Y b:B x:X c:c z:Z");
  expect(withTheirs(sheetOf("a"), [], positions)).toEqual(sheetOf("a"));
});

test("a row of mine that has no place yet stays behind the one before it", () => {
  expect(seen(withTheirs(sheetOf("a", "new", "c"), [theirs("b", 2, "b")], positions))).toBe("a:a new:new b:b c:c");
});

test("an undo takes back what I did, not what others did", () => {
  const first = sheetOf("a", "b");
  const mine = {
    ...first,
    rows: first.rows.map((row) => (row.id === "a" ? { id: "a", cells: { worker: "mine" } } : row)),
  };
  const both = rebase(step(begin(first), mine), (sheet) => withTheirs(sheet, [theirs("b", 2, "theirs")], positions));
  expect(seen(both.now)).toBe("a:mine b:theirs");
  expect(seen(undo(both).now)).toBe("a:a b:theirs");
});

test("what is not kept yet: changed, new and deleted rows; empty ones that never were kept are not", () => {
  const { rows } = sheetOf("a", "b", "c");
  const [a, b] = rows;
  const kept = new Map([
    ["a", { cells: a?.cells ?? {}, position: 1024, version: 1 }],
    ["b", { cells: {}, position: 2048, version: 2 }],
    ["d", { cells: {}, position: 4096, version: 3 }],
  ]);
  const now = [...rows, { id: "e", cells: {} }];
  expect(unsavedOf(now, kept, new Set())).toEqual({
    upserts: [
      { id: "b", position: 2048, cells: b?.cells, version: 2 },
      { id: "c", position: 3072, cells: { worker: "c" } },
    ],
    deletions: [{ id: "d", version: 3 }],
  });
  expect(unsavedOf(now, kept, new Set(["b", "d"]))).toMatchObject({ upserts: [{ id: "c" }], deletions: [] });
});
