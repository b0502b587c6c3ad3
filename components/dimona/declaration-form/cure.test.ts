import { describe, expect, test } from "vitest";
import { type Ailment, cureOf, type Situation } from "@/components/dimona/declaration-form/cure";
import { readContent } from "@/components/dimona/declaration-form/read-content";
import { type Day, dayOf } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import { type Content, FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELD_CASES } from "@/lib/dimona/ledger-cases/field-cases";
import { PARTY_CASES } from "@/lib/dimona/ledger-cases/party-cases";
import { RULE_CASES } from "@/lib/dimona/ledger-cases/rule-cases";
import type { Period } from "@/lib/dimona/period";
import { RULES } from "@/lib/dimona/rules/names";
import { sampleContext } from "@/lib/dimona/rules/samples";
import { showField } from "@/lib/dimona/typed-field";

const at = (rule: string, more: Partial<Ailment> = {}): Ailment => ({ rule, field: "endDate", ...more });
const saying = (content: Partial<Content>, more: Partial<Situation> = {}): Situation => ({
  content: { kind: "IN", workerType: "STU", startDate: "2026-11-23", ...content },
  ...more,
});
const number = "600165606187";
const held: Period = {
  number,
  workerType: "STU",
  jointCommittee: "XXX",
  startDate: "2026-10-05",
  endDate: "2026-12-20",
  result: "A",
  late: false,
  cancelled: false,
  locked: false,
};

describe("one click mends", () => {
  test("different quarters: the end of the quarter in which it starts, the period's own where none is said", () => {
    expect(cureOf(at("different-quarters"), saying({}))).toEqual({ field: "endDate", text: "31/12/2026" });
    const change = { kind: "UPDATE", startDate: undefined, endDate: "2027-01-10" } as const;
    expect(cureOf(at("different-quarters"), saying(change, { period: held }))).toEqual({
      field: "endDate",
      text: "31/12/2026",
    });
  });
  test("a committee that does not fit: the first that does", () =>
    expect(cureOf(at("committee-not-for-type"), saying({}))).toEqual({ field: "jointCommittee", text: "XXX" }));
  test("a day type: its end is its start", () => {
    expect(cureOf(at("not-one-day"), saying({ workerType: "T17" }))).toEqual({ field: "endDate", text: "23/11/2026" });
    expect(cureOf(at("end-before-start"), saying({ workerType: "T17" }))).toEqual({
      field: "endDate",
      text: "23/11/2026",
    });
  });
  test("an end before the start of any other type: only a person knows", () =>
    expect(cureOf(at("end-before-start"), saying({}))).toBeUndefined());
  test("work past midnight ends the next day, but for a type of one day", () => {
    expect(cureOf(at("end-hour-before-start"), saying({ workerType: "EXT", startDate: "2026-12-31" }))).toEqual({
      field: "endDate",
      text: "01/01/2027",
    });
    expect(cureOf(at("end-hour-before-start"), saying({ workerType: "T17" }))).toBeUndefined();
  });
  test("an end that must stay: the one there is", () =>
    expect(cureOf(at("reopening-forbidden"), saying({ kind: "UPDATE" }, { period: held }))).toEqual({
      field: "endDate",
      text: "20/12/2026",
    }));
  test.each([
    ["7,5", "8"],
    ["37.25", "38"],
    ["998,01", "999"],
    ["999,5", undefined],
    ["0,0", undefined],
    ["12", undefined],
    ["acht", undefined],
  ])("planned hours %s: rounded up to %s", (plannedHours, text) =>
    expect(cureOf(at("invalid", { field: "plannedHours" }), saying({ plannedHours }))).toEqual(
      text && { field: "plannedHours", text },
    ),
  );
  test("another field that cannot be read is not rounded", () =>
    expect(cureOf(at("invalid"), saying({ plannedHours: "7,5" }))).toBeUndefined());
  test("a field that does not belong here: emptied", () =>
    expect(cureOf(at("forbidden", { values: { field: "endHour" } }), saying({}))).toEqual({
      field: "endHour",
      text: "",
    }));
});

describe("one click leads", () => {
  const change = saying({ kind: "UPDATE", periodNumber: number }, { employerId: "e", personId: "p" });
  test.each([
    ["end-on-open-period", "OUT"],
    ["period-closed", "UPDATE"],
    ["end-postponed", "UPDATE"],
    ["not-updatable", "CANCEL"],
    ["start-later", "CANCEL"],
  ])("%s: to the %s of the same period", (rule, to) =>
    expect(cureOf(at(rule), change)).toEqual({ to, href: `/declarations/new?period=${number}&kind=${to}` }),
  );
  test("a cancelled period: to a new IN for the same employer", () =>
    expect(cureOf(at("period-cancelled"), change)).toEqual({ to: "IN", href: "/declarations/new?employer=e&kind=IN" }));
  test("an overlap: to the other period, once it is known", () => {
    const values = { period: "600 165 606 187" };
    expect(cureOf(at("overlapping-period", { values }), change)).toEqual({
      to: "period",
      href: `/register/periods/${number}`,
    });
    expect(cureOf(at("overlapping-period"), change)).toBeUndefined();
  });
  test("what stands wrong in a record: to that record, when there is one", () => {
    expect(cureOf(at("employer-unknown", { field: "employer" }), change)).toEqual({
      to: "employer",
      href: "/employers/e",
    });
    expect(cureOf(at("insz-invalid", { field: "worker" }), change)).toEqual({ to: "worker", href: "/people/p" });
    expect(cureOf(at("insz-invalid", { field: "worker" }), saying({}))).toBeUndefined();
    expect(cureOf(at("quota-exceeded", { field: "worker" }), change)).toBeUndefined();
    expect(cureOf({ field: "worker", anomaly: "90017-151" }, change)).toEqual({ to: "worker", href: "/people/p" });
    expect(cureOf({ field: "worker", anomaly: "90017-510" }, change)).toBeUndefined();
    expect(cureOf({ field: "worker", part: "street" }, change)).toEqual({ to: "worker", href: "/people/p" });
  });
});

test.each(RULES.filter((rule) => !["committee-not-for-type", "different-quarters"].includes(rule)))(
  "%s: without anything known a cure is found or not, never a broken one",
  (rule) => {
    const cure = cureOf(at(rule), { content: { kind: "IN" } });
    if (cure && "href" in cure) expect(cure.href).not.toMatch(/undefined|null/);
    if (cure && "text" in cure) expect(cure.text).not.toMatch(/undefined|NaN/);
  },
);

/** The content as the form would read it with one field's text replaced. */
function mended(content: Content, field: string, text: string, today: Day, period?: Period): Content {
  const texts = Object.fromEntries(FIELD_NAMES.map((name) => [name, showField(name, content[name])]));
  const { kind, periodNumber } = content;
  const read = readContent({ ...texts, [field]: text } as Parameters<typeof readContent>[0], { kind, period }, today);
  return { ...read, ...(periodNumber !== undefined && { periodNumber }) };
}

test("a cure takes its finding away and brings no other refusal at that field", () => {
  let mends = 0;
  for (const { raises } of [...FIELD_CASES, ...PARTY_CASES, ...RULE_CASES]) {
    const context = sampleContext(raises.context);
    const period = context.periods.find((it) => it.number === raises.content.periodNumber);
    const before = check(raises.content, context);
    for (const found of before) {
      const cure = cureOf(found, { content: raises.content, period });
      if (!cure || !("field" in cure) || found.severity !== "blocking") continue;
      mends += 1;
      const after = check(mended(raises.content, cure.field, cure.text, dayOf(context.now), period), context);
      expect
        .soft(
          after.map(({ rule, field }) => `${rule} ${field}`),
          `${found.rule} ${found.anomaly}`,
        )
        .not.toContain(`${found.rule} ${found.field}`);
      const isNew = (it: (typeof after)[number]) =>
        it.field === cure.field && !before.some((old) => old.rule === it.rule);
      expect.soft(after.filter(isNew), `${found.rule} ${found.anomaly}`).toEqual([]);
    }
  }
  expect(mends).toBeGreaterThan(10);
});
