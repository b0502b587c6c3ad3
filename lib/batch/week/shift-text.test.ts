import fc from "fast-check";
import { expect, test } from "vitest";
import { shiftText, writeShifts } from "@/lib/batch/week/shift-text";
import { toDay } from "@/lib/day";

const day = toDay("2024-09-20");
const written = (text: string, workerType = "FLX") => writeShifts(text, { day, workerType });
const shown = (text: string, workerType = "FLX") =>
  written(text, workerType).map((cells) => shiftText(cells, { day, workerType }));

const hours = (startHour: string, endHour: string, endDate = "20/09/2024") => ({
  startDate: "20/09/2024",
  startHour,
  endDate,
  endHour,
});

test.each([
  ["17-23", [hours("17:00", "23:00")]],
  ["9u-12u30", [hours("09:00", "12:30")]],
  ["9-12 13-17", [hours("09:00", "12:00"), hours("13:00", "17:00")]],
  ["9-12,13-17", [hours("09:00", "12:00"), hours("13:00", "17:00")]],
  [" 9:00 – 12:00 ;  1330-1700 ", [hours("09:00", "12:00"), hours("13:30", "17:00")]],
  ["22-6", [hours("22:00", "06:00", "21/09/2024")]],
  ["17-24", [hours("17:00", "00:00", "21/09/2024")]],
  ["17-17", [hours("17:00", "17:00", "21/09/2024")]],
  ["17", [{ startDate: "20/09/2024", startHour: "17:00", endDate: "20/09/2024" }]],
  ["x", [{ startDate: "20/09/2024", endDate: "20/09/2024" }]],
])("%j means these hours", (text, rows) => {
  expect(written(text)).toEqual(rows);
});

test.each([
  ["9-13", "4"],
  ["9-12:30", "4"],
  ["9-12 13-17", "7"],
  ["22-6", "8"],
  ["16-24", "8"],
  ["6u", "6"],
  ["6", "6"],
])("who is declared by planned hours gets those of %j as one period", (text, plannedHours) => {
  expect(written(text, "STU")).toEqual([
    { startDate: "20/09/2024", endDate: text === "22-6" ? "21/09/2024" : "20/09/2024", plannedHours },
  ]);
});

test.each(["17-25", "9-12 abc", "7,5", "17-", "9-12-13", "morgen"])(
  "%j stays whole, where the check finds it",
  (text) => {
    expect(written(text)).toEqual([{ startDate: "20/09/2024", endDate: "20/09/2024", startHour: text }]);
    expect(shown(text)).toEqual([text]);
    expect(written(text, "STU").map((it) => it.plannedHours)).toEqual([text]);
  },
);

test("a row that no shift means is left alone", () => {
  const about = { day, workerType: "FLX" };
  expect(shiftText({ startDate: "20/09/2024" }, about)).toBeUndefined();
  expect(shiftText({ startDate: "20/09/2024", endDate: "30/09/2024" }, about)).toBeUndefined();
  expect(shiftText({ ...hours("17:00", "23:00"), startDate: "19/09/2024" }, about)).toBeUndefined();
  expect(shiftText({ ...hours("17:00", "23:00"), plannedHours: "6" }, about)).toBeUndefined();
  expect(shiftText({ startDate: "2024-09-20", startHour: "17u", endDate: "20-9-24", endHour: "2300" }, about)).toBe(
    "17-23",
  );
});

const hour = fc.tuple(fc.nat(23), fc.constantFrom("", ":15", "u30", "45")).map(([it, rest]) => `${it}${rest}`);
const anyShift = fc.tuple(hour, hour).map(([start, end]) => `${start}-${end}`);
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(anyShift, { minLength: 1, maxLength: 3 }).map((shifts) => shifts.join(" ")),
  fc.string({ unit: fc.constantFrom(..."0123456789-:u,;+ xh24–"), maxLength: 20 }),
);
const anyType = fc.constantFrom("FLX", "EXT", "STU", "OTH", "");

test("any text: nothing is thrown and nothing lost, and what is written reads as what writes it again", () => {
  fc.assert(
    fc.property(anyText, anyType, (text, workerType) => {
      const rows = written(text, workerType);
      expect(rows.length > 0).toBe(text.trim() !== "");
      const again = rows.map((cells) => shiftText(cells, { day, workerType }));
      expect(again).not.toContain(undefined);
      const once = again.join(" ");
      expect(shown(once, workerType).join(" ")).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test("shifts that can be read are the same rows when what they show is typed again", () => {
  fc.assert(
    fc.property(fc.array(anyShift, { minLength: 1, maxLength: 4 }), anyType, (shifts, workerType) => {
      const rows = written(shifts.join(" "), workerType);
      expect(written(shown(shifts.join(" "), workerType).join(" "), workerType)).toEqual(rows);
    }),
  );
});
