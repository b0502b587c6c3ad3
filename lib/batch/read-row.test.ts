import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cells, COLUMNS } from "@/lib/batch/column";
import { readRow } from "@/lib/batch/read-row";
import { settleDay } from "@/lib/batch/spreadsheet-notation";
import { toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import { FIELD_NAMES, KINDS } from "@/lib/dimona/declaration";

const today = toDay("2026-11-20");
const anotherDay = toDay("1988-03-31");
const read = (cells: Cells) => readRow(cells, today);

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("", " ", "t", "+1", "22/11", "31/02/2026", "17u30", "flx", "302", "PC 140.03", "be", "38,0", "IN"),
);
const anyCells = fc.dictionary(fc.constantFrom(...COLUMNS), anyText) as fc.Arbitrary<Cells>;

/** What an OUT, UPDATE or CANCEL cannot say: it is there for the reader. */
const OF_THE_PERIOD = /^(workerType|jointCommittee|subEntity|usingCompany.*|workPlace.*)$/;

describe("any row can be read", () => {
  test("no text makes reading or checking throw", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        check(read(cells).content, { now: new Date("2026-11-20T09:42:00Z"), periods: [] });
      }),
    );
  });

  test("no text of a field is lost: it stands in the content, read or as typed", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { content, unread } = read(cells);
        for (const name of FIELD_NAMES) {
          const isBlank = (cells[name] ?? "").trim() === "";
          if (content.kind !== "IN" && OF_THE_PERIOD.test(name)) expect(content[name]).toBeUndefined();
          else if (!isBlank) expect(content[name]).toBeDefined();
          else if (!name.endsWith("Country")) expect(content[name]).toBeUndefined();
          if (isBlank) expect(unread.includes(name)).toBe(false);
        }
      }),
    );
  });

  test("what was read once reads the same again", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { content } = read(cells);
        const { kind, ...fields } = content;
        expect(read({ kind, ...fields }).content).toEqual(content);
      }),
    );
  });
});

test.each([
  ["22/11/2026", "2026-11-22"],
  ["22-11-26", "2026-11-22"],
  ["22112026", "2026-11-22"],
  ["2026-11-22", "2026-11-22"],
  ["2026-11-22T00:00:00", "2026-11-22"],
  ["2026-11-22 00:00:00.000", "2026-11-22"],
  ["22/11/2026 0:00", "2026-11-22"],
  ["22/11/2026 0:00:00", "2026-11-22"],
  ["22.11.2026", "2026-11-22"],
  ["22-nov-26", "2026-11-22"],
  ["22-nov", "2026-11-22"],
  ["22 novembre 2026", "2026-11-22"],
  ["zo 22/11/2026", "2026-11-22"],
  ["zondag 22 november 2026", "2026-11-22"],
  ["dimanche 22 novembre 2026", "2026-11-22"],
  ["1er février 2027", "2027-02-01"],
  ["1. Dezember 2026", "2026-12-01"],
  ["15-août-26", "2026-08-15"],
  ["1 März 2027", "2027-03-01"],
  ["31/12/9999", "9999-12-31"],
])("the day %s is %s", (text, day) => {
  expect(read({ startDate: text })).toMatchObject({ content: { startDate: day }, unread: [] });
});

test.each(["31/02/2026", "11/22/2026", "22/11/2026 17:00", "45983", "22 nothing 2026", "later"])(
  "%s is no day: it stays as typed and is told",
  (text) => {
    expect(read({ startDate: text })).toMatchObject({ content: { startDate: text }, unread: ["startDate"] });
  },
);

test.each([
  ["17:30", "1730"],
  ["17:30:00", "1730"],
  ["9u", "0900"],
  ["9", "0900"],
  ["09:00", "0900"],
  ["5:30 PM", "1730"],
  ["12:00 AM", "0000"],
  ["12:30:00 pm", "1230"],
  ["9 am", "0900"],
])("the hour %s is %s", (text, hour) => {
  expect(read({ startHour: text }).content.startHour).toBe(hour);
});

test.each(["24:00", "17:60", "17:30:15", "13:00 PM", "0,7083", "am"])("%s is no hour", (text) => {
  expect(read({ startHour: text })).toMatchObject({ content: { startHour: text }, unread: ["startHour"] });
});

test.each([
  ["302", "FLX", "XXX"],
  ["302", "EXT", "302"],
  ["PC 302", "ext", "302"],
  ["140.03", "OTH", "140"],
  ["14003", "OTH", "140"],
  ["30200", "EXT", "302"],
  ["xxx", "OTH", "XXX"],
])("committee %s with %s is %s", (text, type, value) => {
  expect(read({ jointCommittee: text, workerType: type }).content.jointCommittee).toBe(value);
});

test("what is no committee stays as typed", () => {
  expect(read({ jointCommittee: "horeca", workerType: "FLX" })).toMatchObject({
    content: { jointCommittee: "horeca" },
    unread: ["jointCommittee"],
  });
});

test.each([
  ["flx", "FLX"],
  [" Stu ", "STU"],
])("the worker type %s is %s", (text, code) => {
  expect(read({ workerType: text }).content.workerType).toBe(code);
});

test("the kind is IN where none is named, and what is no kind is told", () => {
  expect(read({})).toMatchObject({ kind: "IN", unread: [] });
  for (const kind of KINDS) expect(read({ kind: ` ${kind.toLowerCase()} ` })).toMatchObject({ kind, unread: [] });
  expect(read({ kind: "wijziging" }).kind).toBe("UPDATE");
  expect(read({ kind: "perhaps" })).toMatchObject({ kind: "IN", unread: ["kind"] });
});

test.each([
  ["65.11.18-999.97", "65111899997", true],
  ["1010113388", "01010113388", true],
  ["1010113399", "1010113399", true],
  ["65.11.18-999.98", "65.11.18-999.98", true],
  ["Jan de Vries ", "Jan de Vries", false],
])("the worker %s is %s; a lost zero is put back where the check digits agree", (text, worker, byNumber) => {
  expect(read({ worker: text })).toMatchObject({ worker, byNumber });
});

test("an address without a country is in Belgium; without an address there is no country", () => {
  expect(read({ workPlaceCity: "Gent" }).content.workPlaceCountry).toBe("00150");
  expect(read({ workPlaceCity: "Gent", workPlaceCountry: "111" }).content.workPlaceCountry).toBe("00111");
  expect(read({ workPlaceName: "Kade 3" }).content.workPlaceCountry).toBeUndefined();
});

test("planned hours are whole, however a spreadsheet wrote them", () => {
  expect(read({ plannedHours: "38,00" }).content.plannedHours).toBe("38");
  expect(read({ plannedHours: "38u" }).content.plannedHours).toBe("38");
  expect(read({ plannedHours: "38,5" }).unread).toEqual(["plannedHours"]);
});

describe("a day that leans on the clock is written in full", () => {
  test.each([
    ["t", "20/11/2026"],
    ["+1", "21/11/2026"],
    ["22/11", "22/11/2026"],
    ["22-nov", "22/11/2026"],
    ["22/11/2026", "22/11/2026"],
    ["2026-11-22", "2026-11-22"],
    ["no day", "no day"],
  ])("%s becomes %s", (text, settled) => expect(settleDay(text, today)).toBe(settled));

  test("and then says the same on any day", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const settled = settleDay(text, today);
        const then = readRow({ startDate: settled }, anotherDay).content.startDate;
        expect(then).toBe(read({ startDate: text }).content.startDate);
      }),
    );
  });
});
