import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { loadContext } from "@/app/(desk)/declarations/new/load-context";
import { askedSchema, startingPoint } from "@/app/(desk)/declarations/new/starting-point";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, dayOf, endOfQuarter, toDay } from "@/lib/day";
import type { Draft } from "@/lib/declarations/draft";
import { saveDraft } from "@/lib/declarations/save-draft";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { formatInsz } from "@/lib/dimona/identifiers";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { recordFact } from "@/lib/register/record-fact";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { identityData, inventInsz, makePerson } from "@/tests/factories/person";

const system = systemScope("test");

/** An officer with an employer in reach and a worker of it. */
async function desk() {
  const { id, scope } = await makeAccount("officer");
  const teamId = await makeTeam([id]);
  const employer = await withScope(system, (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  const person = await withScope(system, (tx) => makePerson(tx, { employerId: employer.id }));
  return { scope, employer, person };
}

const asks = (scope: Scope, asked: Record<string, string>) =>
  withScope(scope, (tx) => startingPoint(tx, askedSchema.parse(asked), "nl"));

const draftOf = (employerId: string, personId: string): Draft => ({
  clientKey: randomUUID(),
  employerId,
  worker: { by: "person", personId },
  content: { kind: "IN", workerType: "OTH", jointCommittee: "XXX", startDate: "2027-01-04" },
});

async function periodFor(employerId: string, personId: string, changes: Partial<Period> = {}): Promise<string> {
  const head = String(Math.floor(Math.random() * 9e9) + 1e9);
  const number = head + String(Number(head) % 97).padStart(2, "0");
  const held = { number, workerType: "OTH", jointCommittee: "XXX", startDate: "2026-01-05", result: "A" } as const;
  const period = { ...held, cancelled: false, locked: false, late: false, ...changes };
  const of = { at: now(), employerId, personId, periodNumber: number, declarationId: null };
  await withScope(system, (tx) => recordFact(tx, { ...of, fact: { kind: "observation", period } }));
  return number;
}

test("a known worker is told to the form by name and masked number, never by the number", async () => {
  const { scope, employer, person } = await desk();
  const insz = person.insz ?? "";
  const byNumber = { by: "insz", insz, lastName: "", firstName: "" } as const;
  const loaded = await withScope(scope, (tx) => loadContext(tx, employer.id, byNumber));
  expect(loaded?.known?.option.value).toBe(person.id);
  expect(loaded?.known?.findings).toEqual([]);
  expect(JSON.stringify(loaded)).not.toContain(insz);
  expect(JSON.stringify(loaded)).not.toContain(formatInsz(insz));
});

test("a number that is known at another employer only is nobody's here", async () => {
  const { scope, employer } = await desk();
  const elsewhere = await desk();
  const choice = { by: "insz", insz: elsewhere.person.insz ?? "", lastName: "", firstName: "" } as const;
  const loaded = await withScope(scope, (tx) => loadContext(tx, employer.id, choice));
  expect(loaded?.employer.option.value).toBe(employer.id);
  expect(loaded?.known).toBeUndefined();
});

test("each look at a worker through the form is recorded", async () => {
  const { scope, employer, person } = await desk();
  await withScope(scope, (tx) => loadContext(tx, employer.id, { by: "person", personId: person.id }));
  const looks = await withScope(system, (tx) => tx.db.consultation.count({ where: { personId: person.id } }));
  expect(looks).toBe(1);
});

test("an employer, a draft and a period out of reach are as if they were not", async () => {
  const { scope } = await desk();
  const other = await desk();
  const draft = await saveDraft(other.scope, draftOf(other.employer.id, other.person.id));
  const number = await periodFor(other.employer.id, other.person.id);
  const nothing = { is: "not-found" };
  expect(await asks(scope, { employer: other.employer.id })).toEqual(nothing);
  expect(await asks(scope, { draft: draft.ok ? draft.id : "" })).toEqual(nothing);
  expect(await asks(scope, { from: draft.ok ? draft.id : "" })).toEqual(nothing);
  expect(await asks(scope, { period: number, kind: "OUT" })).toEqual(nothing);
  expect(await asks(scope, { period: number, kind: "IN" })).toEqual(nothing);
});

test("a draft opens with its own key and version, and leads to what was sent once it is sent", async () => {
  const { scope, employer, person } = await desk();
  const draft = draftOf(employer.id, person.id);
  const saved = await saveDraft(scope, draft);
  if (!saved.ok) throw new Error(saved.reason);
  const opened = await asks(scope, { draft: saved.id });
  if (opened.is !== "form") throw new Error(opened.is);
  expect(opened.start.frame).toMatchObject({ clientKey: draft.clientKey, version: saved.version, kind: "IN" });
  expect(opened.start.values.fields).toMatchObject({ startDate: "04/01/2027", workerType: "OTH" });
  expect(opened.start.values.person?.value).toBe(person.id);
  const sent = await submitDeclaration(scope, draft);
  expect(sent).toMatchObject({ ok: true });
  expect(await asks(scope, { draft: saved.id })).toEqual({ is: "sent", id: saved.id });
});

test.each([
  { by: "insz", insz: inventInsz(), lastName: "Nieuw", firstName: "Noor" } as const,
  { by: "identity", identity: identityData() } as const,
])(
  "a colleague's draft that shows what was typed of a worker ($by) leaves a record, without a number",
  async (worker) => {
    const { scope, employer, person } = await desk();
    const saved = await saveDraft(scope, { ...draftOf(employer.id, person.id), worker });
    if (!saved.ok) throw new Error(saved.reason);
    const teamId = await makeTeam([], [employer.id]);
    const colleague = await makeAccount("officer", { teamIds: [teamId] });
    expect(await asks(colleague.scope, { draft: saved.id })).toMatchObject({ is: "form" });
    const looks = await withScope(system, (tx) => tx.db.consultation.findMany({ where: { userId: colleague.id } }));
    const detail = { declarationId: saved.id };
    expect(looks).toMatchObject([{ purpose: "draft", employerId: employer.id, personId: null, detail }]);
  },
);

test("an end, a change and an annulment begin with the period; without one a period is to be chosen", async () => {
  const { scope, employer, person } = await desk();
  const number = await periodFor(employer.id, person.id);
  for (const kind of ["OUT", "UPDATE", "CANCEL"]) {
    const point = await asks(scope, { period: number, kind });
    if (point.is !== "form") throw new Error(point.is);
    expect(point.start.frame.period?.number).toBe(number);
    expect(point.start.values.person?.value).toBe(person.id);
  }
  expect(await asks(scope, { kind: "OUT", employer: employer.id })).toMatchObject({ is: "picker", kind: "OUT" });
});

test("an IN after a student's quarter is for the next one, of the same worker; planned hours are left to be said", async () => {
  const { scope, employer, person } = await desk();
  const endDate = endOfQuarter(dayOf(now()));
  const startDate = toDay(`${endDate.slice(0, 8)}01`);
  const number = await periodFor(employer.id, person.id, { workerType: "STU", startDate, endDate, plannedHours: 60 });
  const point = await asks(scope, { period: number, kind: "IN" });
  if (point.is !== "form") throw new Error(point.is);
  const next = addDays(endDate, 1);
  expect(point.start.frame.period).toBeUndefined();
  expect(point.start.values.person?.value).toBe(person.id);
  expect(point.start.values.fields).toMatchObject({
    workerType: "STU",
    jointCommittee: "XXX",
    startDate: formatDay(next),
    endDate: formatDay(endOfQuarter(next)),
    plannedHours: "",
  });
});

test("a copy of a refused declaration knows its ancestor and shows what the RSZ said at the fields", async () => {
  const { scope, employer, person } = await desk();
  const sent = await submitDeclaration(scope, draftOf(employer.id, person.id));
  if (!sent.ok) throw new Error(sent.reason);
  const anomalies = [{ errorId: "00910-008", labelNl: "Datum begin", labelFr: "Date de début" }];
  await withScope(system, async (tx) => {
    await tx.db.declaration.update({ where: { id: sent.id }, data: { state: "refused", result: "B" } });
    const notification = { declarationId: sent.id, employerId: employer.id, number: "600165606187", result: "B" };
    const rest = { final: true, anomalies, informations: [], receivedAt: now() };
    await tx.db.notification.create({ data: { ...notification, ...rest } });
  });
  const point = await asks(scope, { from: sent.id });
  if (point.is !== "form") throw new Error(point.is);
  expect(point.start.frame.ancestorId).toBe(sent.id);
  expect(point.start.values.fields.startDate).toBe("04/01/2027");
  expect(point.start.ancestor?.remarks.map(({ field, code }) => [field, code])).toEqual([["startDate", "00910-008"]]);
});
