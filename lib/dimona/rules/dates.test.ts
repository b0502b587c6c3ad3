import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { about, found, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

const closed = ordinaryPeriod({ endDate: "2026-11-30" });
const before = "end-before-start 00911-014 endDate";
const hours = { plannedHours: "80" };

const cases: [string, Content, Period[], string[]][] = [
  ["an IN of one day", ordinaryIn({ endDate: "2026-11-18" }), [], []],
  ["an IN that ends the day before", ordinaryIn({ endDate: "2026-11-17" }), [], [before]],
  ["an OUT on the first day", about("OUT", { endDate: "2026-11-02" }), [ordinaryPeriod()], ["(late-out - endDate)"]],
  [
    "an OUT the day before the first",
    about("OUT", { endDate: "2026-11-01" }),
    [ordinaryPeriod()],
    [before, "(late-out - endDate)"],
  ],
  [
    "an UPDATE to the first day",
    about("UPDATE", { endDate: "2026-11-02" }),
    [closed],
    ["(late-update 90378-460 declaration)"],
  ],
  [
    "an UPDATE to the day before",
    about("UPDATE", { endDate: "2026-11-01" }),
    [closed],
    [before, "(late-update 90378-460 declaration)"],
  ],
  ["a student to the last day of the quarter", studentIn({ endDate: "2026-12-31" }), [], []],
  [
    "a student into the next quarter",
    studentIn({ endDate: "2027-01-01" }),
    [],
    ["different-quarters 90373-421 endDate"],
  ],
  ["an ordinary worker into the next quarter", ordinaryIn({ endDate: "2027-01-01" }), [], []],
  [
    "a student's UPDATE to the last day of the quarter",
    about("UPDATE", { ...hours, endDate: "2026-12-31" }),
    [studentPeriod({ endDate: "2026-12-30" })],
    [],
  ],
  [
    "a student's UPDATE into the next quarter",
    about("UPDATE", { ...hours, endDate: "2027-01-01" }),
    [studentPeriod()],
    ["different-quarters 90378-421 endDate"],
  ],
  [
    "an OUT on a student seen open, into the next quarter",
    about("OUT", { endDate: "2027-01-01" }),
    [studentPeriod({ endDate: undefined })],
    ["different-quarters 00911-008 endDate"],
  ],
];

test.each(cases)("%s", (_, content, periods, expected) => {
  expect(found(content, { periods })).toEqual(expected);
});
