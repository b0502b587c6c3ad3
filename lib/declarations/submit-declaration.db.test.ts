import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { discardDraft } from "@/lib/declarations/discard-draft";
import { handleDeclaration } from "@/lib/declarations/handle";
import { recall } from "@/lib/declarations/recall";
import { saveDraft } from "@/lib/declarations/save-draft";
import { openDraft } from "@/lib/declarations/store";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { recordFact } from "@/lib/register/record-fact";
import { periodsOf } from "@/lib/register/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { inventInsz } from "@/tests/factories/person";
import { type Desk, draftOf, eventsOf, makeDesk, openIn, rowOf, START } from "@/tests/fixtures/submission";

const count = (employerId: string) => prisma().declaration.count({ where: { employerId } });

async function colleagueOf({ employerId }: Desk) {
  const { id, scope } = await makeAccount("officer");
  await makeTeam([id], [employerId]);
  return scope;
}

test("a submitted declaration is queued, due, and says nothing of the worker's number", async () => {
  const desk = await makeDesk();
  const made = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  if (!made.ok) throw new Error(made.reason);
  const row = await rowOf(made.id);
  expect(row).toMatchObject({ state: "queued", draft: null, late: false, employerNumber: desk.nssoNumber });
  expect(row.content).toEqual(openIn);
  expect(row.nextAttemptAt).not.toBeNull();
  expect(await eventsOf(made.id)).toEqual(["submit queued"]);
});

test("a double click, or a reply that was lost: the same form gives the first result", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, openIn);
  const results = await Promise.all([1, 2, 3, 4].map(() => submitDeclaration(desk.officer, form)));
  const ids = new Set(results.map((it) => (it.ok ? it.id : it.reason)));
  expect(ids.size).toBe(1);
  expect(await submitDeclaration(desk.officer, form)).toEqual({ ok: true, id: [...ids][0], already: true });
  expect(await count(desk.employerId)).toBe(1);
});

test("two tabs and two officers: the same declaration under way is made once", async () => {
  const desk = await makeDesk();
  const other = await colleagueOf(desk);
  const [one, two] = await Promise.all([
    submitDeclaration(desk.officer, draftOf(desk, openIn)),
    submitDeclaration(other, draftOf(desk, openIn)),
  ]);
  expect(one.ok && two.ok && one.id === two.id).toBe(true);
  expect(await count(desk.employerId)).toBe(1);
});

test("two officers who type the same new number at once make one worker and one declaration", async () => {
  const desk = await makeDesk();
  const other = await colleagueOf(desk);
  const worker = { by: "insz", insz: inventInsz(), lastName: "Nieuwman", firstName: "Noor" } as const;
  const [one, two] = await Promise.all([
    submitDeclaration(desk.officer, { ...draftOf(desk, openIn), worker }),
    submitDeclaration(other, { ...draftOf(desk, openIn), worker }),
  ]);
  expect(one.ok && two.ok && one.id === two.id).toBe(true);
  expect(await prisma().employment.count({ where: { employerId: desk.employerId } })).toBe(2);
});

test("a blocking finding stops it, and leaves no worker behind", async () => {
  const desk = await makeDesk();
  const worker = { by: "insz", insz: inventInsz(), lastName: "Nieuwman", firstName: "Noor" } as const;
  const content = { ...openIn, endDate: "2019-01-01" };
  const refused = await submitDeclaration(desk.officer, { ...draftOf(desk, content), worker });
  expect(refused).toMatchObject({ ok: false, reason: "findings", sendable: true });
  expect(await count(desk.employerId)).toBe(0);
  expect(await prisma().employment.count({ where: { employerId: desk.employerId } })).toBe(1);
});

test("send anyway queues it with the reason; what cannot be encoded stays here whatever the reason", async () => {
  const desk = await makeDesk();
  const wrong = { ...draftOf(desk, { ...openIn, endDate: "2019-01-01" }), sendAnywayReason: "the RSZ asked for it" };
  const sent = await submitDeclaration(desk.officer, wrong);
  if (!sent.ok) throw new Error(sent.reason);
  expect(await rowOf(sent.id)).toMatchObject({ state: "queued", sendAnywayReason: "the RSZ asked for it" });
  const unreadable = { ...draftOf(desk, { ...openIn, startDate: "next week" }), sendAnywayReason: "please" };
  expect(await submitDeclaration(desk.officer, unreadable)).toMatchObject({ reason: "findings", sendable: false });
});

test("an officer without the employer is told that it is not there, and so is one who names another's worker", async () => {
  const desk = await makeDesk();
  const stranger = (await makeAccount("officer")).scope;
  expect(await submitDeclaration(stranger, draftOf(desk, openIn))).toEqual({ ok: false, reason: "not-found" });
  const elsewhere = await makeDesk();
  const worker = { by: "person", personId: elsewhere.personId } as const;
  const mixed = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), worker });
  expect(mixed.ok).toBe(false);
  expect(await saveDraft(desk.officer, { ...draftOf(desk, openIn), worker })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("a draft keeps all that was typed, sealed, and becomes the declaration", async () => {
  const desk = await makeDesk();
  const insz = inventInsz();
  const worker = { by: "insz", insz, lastName: "Half", firstName: "" } as const;
  const form = { ...draftOf(desk, { kind: "IN", startDate: "31/02/2027" }), worker };
  const saved = await saveDraft(desk.officer, form);
  if (!saved.ok) throw new Error(saved.reason);
  const row = await rowOf(saved.id);
  expect(openDraft(row.draft ?? new Uint8Array())).toEqual(form);
  expect(Buffer.from(row.draft ?? []).includes(insz)).toBe(false);
  const done = await submitDeclaration(desk.officer, { ...form, version: saved.version, content: openIn });
  expect(done).toEqual({ ok: true, id: saved.id, already: false });
  expect(await rowOf(saved.id)).toMatchObject({ state: "queued", draft: null });
});

test("a stale draft is neither saved nor sent over a colleague's", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, openIn);
  const first = await saveDraft(desk.officer, form);
  if (!first.ok) throw new Error(first.reason);
  const second = await saveDraft(desk.officer, { ...form, version: first.version });
  expect(second).toMatchObject({ ok: true, version: first.version + 1 });
  const stale = { ...form, version: first.version };
  expect(await saveDraft(desk.officer, stale)).toMatchObject({ ok: false, reason: "stale" });
  expect(await submitDeclaration(desk.officer, stale)).toMatchObject({ ok: false, reason: "stale" });
});

test("a corrected copy takes its ancestor off the work list", async () => {
  const desk = await makeDesk();
  const ancestor = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  if (!ancestor.ok) throw new Error(ancestor.reason);
  await prisma().declaration.update({ where: { id: ancestor.id }, data: { state: "refused" } });
  const copy = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), ancestorId: ancestor.id });
  expect(copy).toMatchObject({ ok: true, already: false });
  expect((await rowOf(ancestor.id)).handledAt).not.toBeNull();
});

test("an ancestor of an employer out of reach cannot be named", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const ancestor = await submitDeclaration(theirs.officer, draftOf(theirs, openIn));
  if (!ancestor.ok) throw new Error(ancestor.reason);
  const named = { ...draftOf(mine, openIn), clientKey: randomUUID(), ancestorId: ancestor.id };
  expect(await submitDeclaration(mine.officer, named)).toEqual({ ok: false, reason: "not-found" });
  expect(await saveDraft(mine.officer, named)).toEqual({ ok: false, reason: "not-found" });
});

test("a period of another worker or another team cannot be named", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const number = makeDimonaNumber(4_711);
  const of = { employerId: theirs.employerId, personId: theirs.personId, declarationId: null };
  const content = { kind: "IN", workerType: "OTH", startDate: START } as const;
  const fact = { kind: "verdict", periodNumber: number, result: "A", late: false, content } as const;
  const about = { at: new Date(), periodNumber: number, fact };
  await withScope(systemScope("test"), (tx) => recordFact(tx, { ...about, ...of }));
  const theft = draftOf(mine, { kind: "CANCEL", periodNumber: number });
  expect(await submitDeclaration(mine.officer, { ...theft, sendAnywayReason: "mine" })).toEqual({
    ok: false,
    reason: "not-found",
  });
  await withScope(systemScope("test"), (tx) =>
    recordFact(tx, { ...about, employerId: mine.employerId, personId: mine.personId, declarationId: null }),
  );
  expect(await withScope(mine.officer, (tx) => periodsOf(tx, mine.employerId, mine.personId))).toEqual([]);
  expect(await withScope(theirs.officer, (tx) => periodsOf(tx, theirs.employerId, theirs.personId))).toHaveLength(1);
});

test("a draft whose employer was changed is declared for the employer that was sent", async () => {
  const desk = await makeDesk();
  const other = await makeDesk();
  await makeTeam([desk.userId], [other.employerId]);
  const first = draftOf(desk, openIn);
  const saved = await saveDraft(desk.officer, first);
  if (!saved.ok) throw new Error(saved.reason);
  const moved = { ...draftOf(other, openIn), clientKey: first.clientKey, version: saved.version };
  const sent = await submitDeclaration(desk.officer, moved);
  if (!sent.ok) throw new Error(sent.reason);
  expect(await rowOf(sent.id)).toMatchObject({ employerId: other.employerId, employerNumber: other.nssoNumber });
});

test("two tabs with one draft and different words: one is sent, the other is told, nothing is called sent that was not", async () => {
  const desk = await makeDesk();
  const draft = draftOf(desk, openIn);
  const saved = await saveDraft(desk.officer, draft);
  if (!saved.ok) throw new Error(saved.reason);
  const student = { ...openIn, workerType: "STU", endDate: openIn.startDate, plannedHours: "8" };
  const results = await Promise.all([
    submitDeclaration(desk.officer, draft),
    submitDeclaration(desk.officer, { ...draft, content: student }),
  ]);
  expect(results.filter((it) => it.ok)).toHaveLength(1);
  expect(results.find((it) => !it.ok)).toMatchObject({ reason: "stale" });
});

test("a draft that was discarded is not sent, and what was sent is not discarded", async () => {
  const desk = await makeDesk();
  const draft = draftOf(desk, openIn);
  const saved = await saveDraft(desk.officer, draft);
  if (!saved.ok) throw new Error(saved.reason);
  expect(await discardDraft(desk.officer, saved.id)).toEqual({ ok: true });
  expect(await submitDeclaration(desk.officer, draft)).toMatchObject({ ok: false, reason: "stale" });
  const sent = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  if (!sent.ok) throw new Error(sent.reason);
  await prisma().declaration.update({ where: { id: sent.id }, data: { state: "stuck" } });
  expect(await discardDraft(desk.officer, sent.id)).toEqual({ ok: false, reason: "moved-on" });
});

test("what is under way cannot be handled: its refusal must still be seen", async () => {
  const desk = await makeDesk();
  const sent = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  if (!sent.ok) throw new Error(sent.reason);
  expect((await handleDeclaration(desk.officer, sent.id, "done")).ok).toBe(false);
  expect((await rowOf(sent.id)).handledAt).toBeNull();
});

test("an identity number in a reason or in the place of a period's number is not kept readable", async () => {
  const desk = await makeDesk();
  const insz = inventInsz();
  await saveDraft(desk.officer, draftOf(desk, { kind: "CANCEL", periodNumber: insz }));
  const wrong = { ...draftOf(desk, { ...openIn, endDate: "2019-01-01" }), sendAnywayReason: `worker ${insz}` };
  const sent = await submitDeclaration(desk.officer, wrong);
  if (!sent.ok) throw new Error(sent.reason);
  expect((await rowOf(sent.id)).sendAnywayReason).toBe("worker ***********");
  const all = JSON.stringify(
    await prisma().$queryRaw`
      SELECT (SELECT string_agg(d::text, '') FROM declaration d) AS d, (SELECT string_agg(e::text, '') FROM declaration_event e) AS e`,
  );
  expect(all).not.toContain(insz);
});

test("a reader cannot submit, save, decide or handle, whoever calls", async () => {
  const desk = await makeDesk();
  const { id, scope } = await makeAccount("reader");
  await makeTeam([id], [desk.employerId]);
  await expect(async () => submitDeclaration(scope, draftOf(desk, openIn))).rejects.toThrow("not-allowed");
  await expect(async () => saveDraft(scope, draftOf(desk, openIn))).rejects.toThrow("not-allowed");
  await expect(async () => handleDeclaration(scope, randomUUID(), "x")).rejects.toThrow("not-allowed");
  await expect(async () => recall(scope, randomUUID())).rejects.toThrow("not-allowed");
});

test("no identity number stands readable in any column after a whole submission", async () => {
  const desk = await makeDesk();
  await submitDeclaration(desk.officer, draftOf(desk, openIn));
  const tables = await prisma().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  for (const { name } of tables) {
    const rows = await prisma().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`);
    expect(rows.filter(({ row }) => row.replaceAll(/[.\- ]/g, "").includes(desk.insz))).toEqual([]);
  }
  expect(await withScope(systemScope("test"), async () => tables.length)).toBeGreaterThan(15);
});
