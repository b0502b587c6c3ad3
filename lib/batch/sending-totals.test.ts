import { expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import { pairKey } from "@/lib/batch/pair-key";
import { readRow } from "@/lib/batch/read-row";
import { sendingTotals } from "@/lib/batch/sending-totals";
import type { Row } from "@/lib/batch/sheet";
import type { SheetMemory } from "@/lib/batch/verdict";
import { isIdleColumn, wantedColumns } from "@/lib/batch/wanted-columns";
import { dayOf } from "@/lib/day";

const now = new Date("2026-11-20T09:42:00Z");
const base = {
  employer: "De Hoek",
  worker: "65.11.18-999.97",
  lastName: "Doe",
  firstName: "Jo",
  workerType: "FLX",
  jointCommittee: "XXX",
  startHour: "17:00",
  endHour: "23:00",
};
const on = (id: string, day: string, rest = {}): Row => ({
  id,
  cells: { ...base, startDate: day, endDate: day, ...rest },
});
const rows = [
  on("a", "23/11/2026"),
  on("b", "22/11/2026"),
  on("c", "24/11/2026", { endHour: "09:00" }),
  on("d", "19/11/2026"),
  on("e", "25/11/2026", { employer: "Not asked yet" }),
  on("f", "26/11/2026"),
  { id: "g", cells: {} },
];
const employer = {
  id: "e",
  name: "De Hoek",
  facts: { kind: "private" as const, nssoNumber: "118203423", usualStartHour: "0800" },
};
const told = [[pairKey(readRow(rows[0]?.cells ?? {}, dayOf(now))), { employer }]] as const;
const memory: SheetMemory = new Map();
for (const _ of checkSheet({ rows, now, pairs: new Map(told), settled: new Set() }, memory));

test("what is right and told leaves, the faulty and the sent stay, the late are counted", () => {
  const totals = sendingTotals(rows, memory, (id) => id === "f");
  expect(totals).toMatchObject({
    rowIds: ["a", "b", "d"],
    faulty: 1,
    late: 1,
    kinds: [["IN", 3]],
    types: [["FLX", 3]],
  });
  expect(totals.days.map(([day]) => day)).toEqual(["2026-11-19", "2026-11-22", "2026-11-23"]);
  expect(totals.employers).toEqual([["De Hoek", 3]]);
});

test("a column that the form would not draw is idle; before a type is chosen none is", () => {
  const read = readRow(rows[0]?.cells ?? {}, dayOf(now));
  expect(wantedColumns(read).has("startHour")).toBe(true);
  expect(isIdleColumn(read, "plannedHours")).toBe(true);
  expect(isIdleColumn(readRow({ kind: "IN" }, dayOf(now)), "plannedHours")).toBe(false);
  expect(isIdleColumn(readRow({ kind: "OUT" }, dayOf(now)), "periodNumber")).toBe(false);
  expect(isIdleColumn(readRow({ kind: "CANCEL" }, dayOf(now)), "endDate")).toBe(true);
});
