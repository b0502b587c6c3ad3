import { describe, expect, test } from "vitest";
import { checkDraft, isSendable } from "@/components/dimona/declaration-form/check-draft";
import { spanOf } from "@/components/dimona/declaration-form/deadline-section";
import { contextOf } from "@/components/dimona/declaration-form/draft-context";
import { placeOf } from "@/components/dimona/declaration-form/field-key";
import { addressOf, pathOf } from "@/components/dimona/declaration-form/form-address";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { isNumberLike } from "@/components/dimona/declaration-form/number-like";
import type { Draft } from "@/lib/declarations/draft";
import type { Finding } from "@/lib/dimona/finding";

const employerId = "00000000-0000-4000-8000-000000000002";
const personId = "00000000-0000-4000-8000-000000000001";
const now = new Date("2026-11-20T09:42:00Z");
const missing: Finding = { rule: "worker-missing", field: "worker", severity: "blocking", anomaly: "90017-363" };
const draft: Draft = {
  clientKey: "00000000-0000-4000-8000-000000000000",
  employerId,
  worker: { by: "person", personId },
  content: { kind: "IN", workerType: "OTH", jointCommittee: "XXX", startDate: "2026-11-23" },
};
const loaded = (findings: Finding[]): LoadedContext => ({
  employer: {
    option: { value: employerId, label: "Fictie BV" },
    facts: { nssoNumber: "118203423", kind: "private", active: true, mandate: true, usualStartHour: "0900" },
    committees: [],
  },
  likelyTypes: [],
  known: { option: { value: personId, label: "Kladblok Nora" }, findings, periods: [], refusedNumbers: [] },
});

describe("the check in the browser", () => {
  test("takes what the server found about a known worker, whose number it does not have", () => {
    expect(checkDraft(draft, loaded([]), now)).toEqual([]);
    expect(checkDraft(draft, loaded([missing]), now)).toEqual([missing]);
  });
  test("says nothing of an employer or worker of whom the answer is awaited", () => {
    expect(checkDraft(draft, undefined, now)).toEqual([]);
  });
  test("says that employer and worker are missing when nothing was chosen", () => {
    const nobody: Draft = { ...draft, employerId: "", worker: { by: "none" } };
    expect(checkDraft(nobody, undefined, now).map((it) => it.rule)).toEqual(["employer-missing", "worker-missing"]);
  });
  test("an answer about another employer does not count", () => {
    const other = { ...draft, employerId: "00000000-0000-4000-8000-000000000009" };
    expect(checkDraft(other, loaded([missing]), now).filter((it) => it.field === "employer")).toEqual([]);
  });
  test.each([
    ["", "", ["lastName", "firstName"]],
    [" ", "Nora", ["lastName"]],
    ["Kladblok", "", ["firstName"]],
    ["Kladblok", "Nora", []],
  ])("a number typed anew asks for a name: %j %j lacks %j", (lastName, firstName, lacks) => {
    const typed: Draft = { ...draft, worker: { by: "insz", insz: "65111899997", lastName, firstName } };
    const found = checkDraft(typed, loaded([]), now).filter((it) => it.rule === "name-missing");
    expect(found.map((it) => [it.values?.part, it.severity])).toEqual(lacks.map((part) => [part, "blocking"]));
    expect(found.map((it) => placeOf(it, { kind: "IN", hasIdentity: false }))).toEqual(lacks.map((it) => `name.${it}`));
    expect(isSendable(typed, contextOf(typed, loaded([]), now))).toBe(lacks.length === 0);
  });
  test("a known worker does not stand in the way of sending anyway, an unreadable date does", () => {
    const context = { now, employer: loaded([]).employer.facts, periods: [] };
    expect(isSendable(draft, context)).toBe(true);
    expect(isSendable({ ...draft, content: { ...draft.content, startDate: "soon" } }, context)).toBe(false);
  });
});

describe("where a finding stands", () => {
  test("about a part of identity data: at that part, or at the worker whose data stand elsewhere", () => {
    const finding: Finding = { ...missing, rule: "identity-part-missing", values: { part: "street" } };
    expect(placeOf(finding, { kind: "IN", hasIdentity: true })).toBe("identity.street");
    expect(placeOf(finding, { kind: "IN", hasIdentity: false })).toBe("worker");
  });
  test("about an employer that cannot be chosen: at the period", () => {
    const finding: Finding = { rule: "employer-no-mandate", field: "employer", severity: "blocking" };
    expect(placeOf(finding, { kind: "OUT", hasIdentity: false })).toBe("periodNumber");
    expect(placeOf(finding, { kind: "IN", hasIdentity: false })).toBe("employer");
  });
});

test("an address holds ids and a Dimona number only, and the same question has the same name", () => {
  expect(pathOf({ kind: "OUT", period: "600165606187", employer: employerId })).toBe(
    "/declarations/new?period=600165606187&kind=OUT",
  );
  expect(pathOf({ kind: "IN", draft: personId })).toBe(`/declarations/new?draft=${personId}`);
  expect(addressOf({ kind: "IN", employer: employerId })).not.toBe(addressOf({ kind: "IN" }));
});

test.each([
  ["65.11.18-999.97", true],
  ["65111899997", true],
  ["6511189999", false],
  ["Nora 65111899997", false],
])("%s is meant as a number: %s", (text, is) => expect(isNumberLike(text)).toBe(is));

test("what is left of the time is told in whole minutes, late or not", () => {
  expect(spanOf(now, new Date("2026-11-23T08:00:00Z"))).toEqual({ days: 2, clock: "22:18" });
  expect(spanOf(new Date("2026-11-20T09:43:59Z"), now)).toEqual({ days: 0, clock: "00:01" });
});
