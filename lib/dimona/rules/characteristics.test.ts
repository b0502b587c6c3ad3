import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { readCase } from "@/lib/dimona/rules/case";
import { typeValidThen } from "@/lib/dimona/rules/characteristics";
import { found, ordinaryIn, sampleContext, studentIn } from "@/lib/dimona/rules/samples";
import { oth } from "@/lib/dimona/worker-types/oth";

const wrong = "committee-not-for-type 90374-349 jointCommittee";
const cards = ["missing 00663-001 firstMonthCard", "missing 00664-001 nextMonthCard"];
const end = { endDate: "2026-11-18" };
const user = { jointCommittee: "322", usingCompanyCommittee: "XXX", usingCompanyEnterpriseNumber: "0477472701" };

const cases: [string, Content, string[]][] = [
  ["OTH XXX", ordinaryIn(), []],
  ["OTH 124", ordinaryIn({ jointCommittee: "124" }), [...cards, wrong]],
  ["OTH 140", ordinaryIn({ jointCommittee: "140" }), []],
  ["OTH 144", ordinaryIn({ jointCommittee: "144" }), [wrong]],
  ["OTH 145", ordinaryIn({ jointCommittee: "145" }), [wrong]],
  ["OTH 149", ordinaryIn({ jointCommittee: "149" }), []],
  ["OTH 302", ordinaryIn({ jointCommittee: "302" }), [wrong]],
  ["OTH 320", ordinaryIn({ jointCommittee: "320" }), [wrong]],
  ["OTH 322 with a user and an end", ordinaryIn({ ...user, ...end }), []],
  ["OTH 322 without an end", ordinaryIn(user), ["missing 00911-001 endDate"]],
  [
    "OTH 322 without a user",
    ordinaryIn({ jointCommittee: "322", ...end }),
    ["using-company-missing 90107-351 usingCompanyEnterpriseNumber"],
  ],
  [
    "OTH 322 with a user twice",
    ordinaryIn({ ...user, ...end, usingCompanyName: "Acme" }),
    ["using-company-twice 90107-352 usingCompanyName"],
  ],
  [
    "BCW 322 with a user outside construction",
    ordinaryIn({ ...user, ...end, workerType: "BCW" }),
    ["user-committee-not-for-type 90374-349 usingCompanyCommittee"],
  ],
  ["STU XXX", studentIn(), []],
  ["STU 124", studentIn({ jointCommittee: "124" }), cards],
  ["STU 140", studentIn({ jointCommittee: "140" }), []],
  ["STU 144", studentIn({ jointCommittee: "144" }), [wrong]],
  ["STU 302", studentIn({ jointCommittee: "302" }), [wrong]],
];

test.each(cases)("which committee goes with which type: %s", (_, content, expected) => {
  expect(found(content)).toEqual(expected);
});

test.each([
  ["2021-12-31", false],
  ["2022-01-01", true],
  ["2022-12-31", true],
  ["2023-01-01", false],
])("a type of 2022 can begin on %s: %s", (startDate, valid) => {
  const it = readCase(ordinaryIn({ startDate }), sampleContext());
  const findings = typeValidThen({ ...it, type: { ...oth, validFrom: "2022-01-01", validTo: "2022-12-31" } });
  expect(findings.length).toBe(valid ? 0 : 1);
});
