import { expect, test } from "vitest";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { casualIn } from "@/lib/dimona/ledger-cases/ledger-case";
import { QUOTA_KINDS, QUOTAS, quotaOn } from "@/lib/dimona/quotas";
import { about, found, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

test.each([
  ["STUDENT", "2016-12-31", undefined],
  ["STUDENT", "2017-01-01", 475],
  ["STUDENT", "2022-12-31", 475],
  ["STUDENT", "2023-01-01", 600],
  ["STUDENT", "2024-12-31", 600],
  ["STUDENT", "2025-01-01", 650],
  ["HORECA_WORKER", "2013-09-30", undefined],
  ["HORECA_WORKER", "2013-10-01", 50],
  ["HORECA_EMPLOYER", "2015-06-30", 100],
  ["HORECA_EMPLOYER", "2015-07-01", 200],
  ["A17_QUARTER_OTHER", "2026-06-30", 100],
  ["A17_QUARTER_OTHER", "2026-07-01", 190],
  ["A17_QUARTER_SPORT", "2026-09-30", 285],
  ["A17_QUARTER_SPORT", "2026-10-01", 150],
  ["A17_YEAR_SPORT", "2021-12-31", undefined],
] as const)("the contingent %s on %s is %s", (kind, day, amount) => {
  expect(quotaOn(kind, day)?.amount).toBe(amount);
});

test("every contingent says where it is from", () => {
  expect(new Set(QUOTAS.map((it) => it.kind))).toEqual(new Set(QUOTA_KINDS));
  for (const { source } of QUOTAS) expect([source.nl, source.fr]).not.toContain("");
});

const over = "(quota-exceeded 90017-369 worker)";
const known = (changes: Partial<Context> = {}): Partial<Context> => ({ usedElsewhere: {}, ...changes });
const other = { number: makeDimonaNumber(5) };
const hours = (plannedHours: number, startDate = "2026-01-05") =>
  studentPeriod({ ...other, startDate, endDate: startDate, plannedHours });

const cases: [string, Content, Partial<Context>, string[]][] = [
  ["650 hours", studentIn({ plannedHours: "650" }), known(), []],
  ["651 hours", studentIn({ plannedHours: "651" }), known(), [over]],
  ["where nothing is known of elsewhere nothing is said", studentIn({ plannedHours: "651" }), {}, []],
  ["with what the register holds", studentIn(), known({ periods: [hours(571)] }), [over]],
  ["up to the last hour", studentIn(), known({ periods: [hours(570)] }), []],
  ["a cancelled period does not count", studentIn(), known({ periods: [{ ...hours(600), cancelled: true }] }), []],
  ["nor one of another year", studentIn(), known({ periods: [hours(600, "2025-06-02")] }), []],
  [
    "an UPDATE counts the new hours only",
    about("UPDATE", { plannedHours: "650", endDate: "2026-12-30" }),
    known({ periods: [studentPeriod({ plannedHours: 600 })] }),
    [],
  ],
  [
    "an UPDATE over it",
    about("UPDATE", { plannedHours: "651", endDate: "2026-12-30" }),
    known({ periods: [studentPeriod()] }),
    [over],
  ],
  [
    "article 17 is refused",
    ordinaryIn({ workerType: "O17", endDate: "2026-11-18", plannedHours: "101" }),
    known(),
    ["quota-exceeded 90017-369 worker"],
  ],
  [
    "article 17 at a broadcaster counts days",
    ordinaryIn({ workerType: "T17", endDate: "2026-11-18" }),
    { usedElsewhere: { A17_PUBTV: 25 } },
    ["quota-exceeded 90017-369 worker"],
  ],
  [
    "a second performance of one day is no day more",
    casualIn({ startHour: "2000", endHour: "2200" }),
    {
      usedElsewhere: { HORECA_WORKER: 49 },
      periods: [
        ordinaryPeriod({
          ...other,
          workerType: "EXT",
          jointCommittee: "302",
          startDate: "2026-11-18",
          startHour: "1000",
          endDate: "2026-11-18",
          endHour: "1400",
        }),
      ],
    },
    [],
  ],
  [
    "casual work in horticulture has none here",
    casualIn({ jointCommittee: "145" }),
    { usedElsewhere: { HORECA_WORKER: 90 } },
    [],
  ],
];

test.each(cases)("contingents: %s", (_, content, context, expected) => {
  expect(found(content, context)).toEqual(expected);
});
