import fc from "fast-check";
import { expect, test } from "vitest";
import { anomaly } from "@/lib/dimona/anomalies";
import { check, RULES } from "@/lib/dimona/check";
import { type Content, FIELD_NAMES, KINDS } from "@/lib/dimona/declaration";
import { NUMBER, ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";

test("the manual's own example has nothing wrong", () => {
  const findings = check(
    { kind: "IN", startDate: "2019-09-20", endDate: "2019-09-21", jointCommittee: "XXX", workerType: "OTH" },
    sampleContext({ now: new Date("2019-09-19T10:00:00+02:00") }),
  );
  expect(findings).toEqual([]);
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "OTH",
    "STU",
    "EXT",
    "FLX",
    "BCW",
    "T17",
    "QUA",
    "XXX",
    "124",
    "302",
    "322",
    "9990-01-01",
    "0001-01-01",
    "1000",
    "9999-12-31",
    "0000-00-00",
    "2026-11-31",
    "2026-11-18",
    "2400",
    NUMBER,
  ),
);
const contents = fc
  .record({ kind: fc.constantFrom(...KINDS) }, { requiredKeys: ["kind"] })
  .chain(({ kind }) =>
    fc
      .record(Object.fromEntries(FIELD_NAMES.map((name) => [name, texts])), { requiredKeys: [] })
      .map((fields): Content => ({ kind, ...fields })),
  );
const contexts = fc
  .record({ start: texts, end: fc.option(texts, { nil: undefined }), insz: texts, nssoNumber: texts, hour: texts })
  .map(({ start, end, insz, nssoNumber, hour }) =>
    sampleContext({
      employer: { nssoNumber, kind: "private", active: true, mandate: true, usualStartHour: hour },
      worker: { insz },
      periods: [ordinaryPeriod({ startDate: start, endDate: end }), studentPeriod({ endDate: end })],
    }),
  );

test("no text whatever makes it throw, and every finding has a known rule and a known anomaly", () => {
  fc.assert(
    fc.property(contents, contexts, (content, context) => {
      for (const { rule, anomaly: errorId } of check(content, context)) {
        expect(RULES).toContain(rule);
        if (errorId) expect(anomaly(errorId)?.errorId).toBe(errorId);
      }
    }),
    { numRuns: 500 },
  );
});

test("a finding blocks when the RSZ's anomaly does, except where we only doubt", () => {
  const doubts = ["period-unknown"];
  fc.assert(
    fc.property(contents, contexts, (content, context) => {
      for (const { rule, anomaly: errorId, severity } of check(content, context)) {
        if (errorId === "90017-369") continue; // a refusal for article 17, a warning otherwise
        if (errorId && !doubts.includes(rule)) expect(severity === "blocking").toBe(anomaly(errorId)?.blocking);
      }
    }),
  );
});
