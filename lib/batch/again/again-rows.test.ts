import fc from "fast-check";
import { expect, test } from "vitest";
import { againRows, usableAgain } from "@/lib/batch/again/again-rows";
import type { Cells } from "@/lib/batch/column";
import { addDays, toDay } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

const today = toDay("2026-11-22");
const friday: Cells = { worker: "Peeters Jan", startDate: "27/11/2026", startHour: "17:00", endDate: "28/11/2026" };
const monday: Cells = { kind: "in", worker: "Bos Vera", startDate: "2026-11-23", endDate: "23-11-26" };
const out: Cells = { kind: "OUT", periodNumber: "600165606187", endDate: "27/11/2026" };

test("the INs of a sheet can be used again; rows about a period that there is, and empty ones, cannot", () => {
  expect(usableAgain([friday, out, {}, { worker: " " }, monday], today)).toEqual({
    rows: [friday, monday],
    others: 1,
    first: "2026-11-23",
  });
});

test("with a day the first one becomes that day and the others move along, hours as they were", () => {
  expect(againRows([friday, monday], { today, to: toDay("2026-12-07") })).toEqual([
    { ...friday, startDate: "11/12/2026", endDate: "12/12/2026" },
    { ...monday, startDate: "07/12/2026", endDate: "07/12/2026" },
  ]);
});

test("without a day the days are open, and nothing else is", () => {
  expect(againRows([friday, out], { today })).toEqual([{ worker: "Peeters Jan", startHour: "17:00" }]);
});

test("a day that cannot be read stays as typed when the others move", () => {
  const odd = { ...friday, endDate: "31/02/2026" };
  expect(againRows([odd], { today, to: toDay("2026-12-04") })[0]).toMatchObject({
    startDate: "04/12/2026",
    endDate: "31/02/2026",
  });
});

test.each([
  ["the same day", { startHour: "17u", endHour: "23:00" }, "28/11/2026"],
  ["the night after", { startHour: "17:00", endHour: "2u30" }, "29/11/2026"],
  ["a whole day on", { startHour: "08:00", endHour: "8u" }, "29/11/2026"],
  ["no day, for no hour says when", { startHour: "17u" }, undefined],
])("a row without days begins on the day that is named, and ends on %s", (_, hours, endDate) => {
  const open: Cells = { worker: "Peeters Jan", startDate: " ", ...hours };
  const [row] = againRows([open], { today, to: toDay("2026-11-28") });
  expect(row).toEqual({ ...open, startDate: "28/11/2026", ...(endDate && { endDate }) });
  expect(againRows([open, friday], { today, to: toDay("2026-11-28") })[0]).toEqual(row);
});

test("moved to its own first day a sheet stays the same", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(toDay("1990-01-01"), count));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), (days) => {
      const rows = days.map((it): Cells => ({ worker: "x", startDate: formatDay(it), endDate: formatDay(it) }));
      const { first } = usableAgain(rows, today);
      expect(againRows(rows, { today, to: first })).toEqual(rows);
    }),
  );
});
