import { expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import { heldFindings } from "@/lib/batch/held-findings";
import { mayInsist } from "@/lib/batch/may-insist";
import { pairKey } from "@/lib/batch/pair-key";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { Row } from "@/lib/batch/sheet";
import type { SheetMemory } from "@/lib/batch/verdict";
import { dayOf } from "@/lib/day";

const now = new Date("2026-11-20T09:42:00Z");
const day = "23/11/2026";
const right = {
  employer: "De Hoek",
  worker: "65.11.18-999.97",
  lastName: "Doe",
  firstName: "Jo",
  workerType: "FLX",
  jointCommittee: "XXX",
  startDate: day,
  startHour: "17:00",
  endDate: day,
  endHour: "23:00",
};
const rows: Row[] = [
  { id: "right", cells: right },
  { id: "ends before it begins", cells: { ...right, endHour: "09:00" } },
  { id: "sent", cells: { ...right, endHour: "09:00" } },
  { id: "no day", cells: { ...right, startDate: "", endDate: "" } },
  { id: "no such day", cells: { ...right, startDate: "31/02/2026" } },
  { id: "no name", cells: { ...right, lastName: "", firstName: "", worker: "80.01.01-001.05" } },
  { id: "no kind", cells: { ...right, kind: "PERHAPS" } },
  { id: "nobody's", cells: { ...right, employer: "Nobody" } },
  { id: "not asked yet", cells: { ...right, employer: "Later", endHour: "09:00" } },
  { id: "twice", cells: right },
];
const found = {
  id: "e",
  name: "De Hoek",
  facts: { kind: "private" as const, nssoNumber: "118203423", usualStartHour: "0800" },
};
const keyOf = ({ cells }: Row) => pairKey(readRow(cells, dayOf(now)));
const pairs = new Map<string, PairContext>(
  rows
    .filter(({ id }) => id !== "not asked yet")
    .map((row) => [keyOf(row), { employer: row.id === "nobody's" ? ("not-found" as const) : found }]),
);
const memory: SheetMemory = new Map();
for (const _ of checkSheet({ rows, now, pairs, settled: new Set() }, memory));

test("what our check refuses may go with a reason if a message can be made of it, and it is known whom it is about", () => {
  expect(mayInsist(rows, memory, (id) => id === "sent")).toEqual(["ends before it begins", "twice"]);
});

const judged = (id: string) => {
  const it = memory.get(id);
  if (!it) throw new Error("not judged");
  return it;
};

test("what the server says of a row that stays behind stands at its cell, and not twice", () => {
  const [known] = judged("ends before it begins").verdict.findings;
  if (!known) throw new Error("nothing was found");
  const news = { rule: "news", field: "jointCommittee", severity: "blocking" } as const;
  const held = { rowId: "x", why: "findings", sendable: true, findings: [known, news] } as const;
  expect(heldFindings({ ...held, findings: [...held.findings] }, judged("ends before it begins"))).toEqual([
    { ...news, column: "jointCommittee" },
  ]);
});

test.each([
  [{ why: "not-then", plan: "after-deadline" }, ["held-after-deadline"]],
  [{ why: "not-then", plan: "past" }, ["held-past"]],
  [{ why: "not-then", plan: "too-far" }, ["held-too-far"]],
  [{ why: "late-unexplained", deadlineAt: now }, ["held-late"]],
  [{ why: "same-under-way", declarationId: "d" }, ["held-same"]],
  [{ why: "not-found" }, ["held-not-found"]],
  [{ why: "moved-on" }, []],
  [{ why: "paused" }, []],
] as const)("why a row stays behind is said as a remark, so that it may be tried again: %o", (why, rules) => {
  const told = heldFindings({ rowId: "x", ...why }, judged("right"));
  expect(told.map(({ rule }) => rule)).toEqual(rules);
  expect(told.every(({ severity }) => severity === "warning")).toBe(true);
});
