import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines, readOneLine, rowOfLine } from "@/lib/batch/one-line";
import { toDay } from "@/lib/day";

const today = toDay("2026-11-20");
const read = (text: string) => readOneLine(text, today);

const worker = "65.11.18-999.97";

test.each([
  [
    "flx 65111899997 22/11 17-23",
    {
      kind: "IN",
      workerType: "FLX",
      worker,
      startDate: "22/11/2026",
      endDate: "22/11/2026",
      startHour: "17:00",
      endHour: "23:00",
    },
  ],
  [
    "FLX 65.11.18-999.97 22/11/26 9u-12u30 pc 302",
    {
      kind: "IN",
      workerType: "FLX",
      worker,
      jointCommittee: "302",
      startDate: "22/11/2026",
      endDate: "22/11/2026",
      startHour: "09:00",
      endHour: "12:30",
    },
  ],
  [
    "22/11 20:00 - 02:00 flx 65111899997",
    {
      kind: "IN",
      workerType: "FLX",
      worker,
      startDate: "22/11/2026",
      endDate: "23/11/2026",
      startHour: "20:00",
      endHour: "02:00",
    },
  ],
  [
    "stu 65111899997 1/12-31/12 38u",
    { kind: "IN", workerType: "STU", worker, startDate: "01/12/2026", endDate: "31/12/2026", plannedHours: "38" },
  ],
  ["oth Jan de Vries +1", { kind: "IN", workerType: "OTH", worker: "Jan de Vries", startDate: "21/11/2026" }],
  ["out 65111899997 30/11", { kind: "OUT", worker, endDate: "30/11/2026" }],
  [
    "oth 65111899997 Van den Berg Jan 1/12",
    { kind: "IN", workerType: "OTH", worker, lastName: "Van den Berg", firstName: "Jan", startDate: "01/12/2026" },
  ],
  ["out 0477472701 65111899997 30/11", { kind: "OUT", employer: "0477.472.701", worker, endDate: "30/11/2026" }],
  ["cancel 600165606187", { kind: "CANCEL", periodNumber: "600165606187" }],
])("%s", (text, cells) => {
  expect(read(text)).toEqual({ cells, unread: [] });
});

test.each([
  ["flx 22/11 17-23", "22/11/2026"],
  ["flx 22/11 17-17", "23/11/2026"],
  ["flx 31/12 22-0600", "01/01/2027"],
])("hours that end no later than they begin end on the next day: %s", (text, endDate) => {
  expect(read(text).cells.endDate).toBe(endDate);
});

test("what says nothing known is given back, and so is what would be said twice", () => {
  expect(read("flx 99/99 22/11 24/12 65111899998").unread).toEqual(["99/99", "24/12", "65111899998"]);
  expect(read("flx 65111899997 Jan").unread).toEqual(["Jan"]);
});

test("nothing typed throws, and no word is lost", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("flx", "22/11", "17-23", "pc", "302", "-", "out", "65111899997", "Jan"),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const { cells, unread } = read(words.join(" "));
      expect(Object.values(cells).every((text) => text !== "")).toBe(true);
      expect(
        unread.every((it) =>
          words
            .join(" ")
            .replace(/\s/g, "")
            .includes(it.replace(/[-–—\s]/g, "").slice(0, 1)),
        ),
      ).toBe(true);
    }),
  );
});

test("a list has a row for each line that says something", () => {
  expect(readLines("flx 22/11 17-23\r\n\n  \nstu 1/12", today).map((it) => it.cells.workerType)).toEqual([
    "FLX",
    "STU",
  ]);
});

test("the row of a line is for the employer of all lines, unless it names one itself", () => {
  expect(rowOfLine(read("flx Jan 22/11"), "Horeca BV").employer).toBe("Horeca BV");
  expect(rowOfLine(read("flx Jan 22/11 0477.472.701"), "Horeca BV").employer).toBe("0477.472.701");
  expect(rowOfLine(read("flx Jan 22/11"), "")).not.toHaveProperty("employer");
});

test("what was not understood goes into the row, where it is a fault: a day at its day, the rest with the worker", () => {
  expect(rowOfLine(read("flx 65111899997 31/02 17-23"), "")).toMatchObject({ worker, startDate: "31/02" });
  expect(rowOfLine(read("out 65111899997 31/02"), "")).toMatchObject({ worker, endDate: "31/02" });
  expect(rowOfLine(read("flx 65111899998 22/11 24/12"), "").worker).toBe("65111899998 24/12");
  expect(rowOfLine(read("flx 65111899997 Jan"), "").worker).toBe(`${worker} Jan`);
});

test("no word that was not understood is missing from the row", () => {
  const word = fc.oneof(fc.string(), fc.constantFrom("flx", "31/02", "99/99", "17-23", "65111899997", "Jan", "?"));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const line = read(words.join(" "));
      const all = Object.values(rowOfLine(line, "Horeca BV")).join(" ").split(" ");
      for (const it of line.unread) expect(all).toContain(it);
    }),
  );
});
