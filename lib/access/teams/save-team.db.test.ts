import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveTeam } from "@/lib/access/teams/save-team";
import { findTeam, listAssignableEmployers, listTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { type MadeAccount, makeAccount, makeTeam } from "@/tests/factories/account";

let admin: MadeAccount;
let employerId: string;
beforeAll(async () => {
  admin = await makeAccount("administrator");
  employerId = (await prisma().employer.create({ data: { name: "One", kind: "private", language: "nl" } })).id;
});

const lastAudit = () => prisma().auditEvent.findFirst({ orderBy: { id: "desc" } });
const freshName = () => `Team ${randomUUID()}`;

test("a team says all of it anew: who is not named is out", async () => {
  const [one, two] = [await makeAccount("officer"), await makeAccount("reader")];
  const name = freshName();
  const made = await saveTeam(admin.scope, undefined, { name, memberIds: [one.id], employerIds: [employerId] });
  if (!made.ok) throw new Error(made.reason);
  await saveTeam(admin.scope, made.id, { name, memberIds: [two.id], employerIds: [] });
  const team = await withScope(admin.scope, (tx) => findTeam(tx, made.id));
  expect(team).toMatchObject({ name, members: [{ id: two.id }], employers: [] });
  const detail = { members: { added: [two.id], removed: [one.id] }, employers: { added: [], removed: [employerId] } };
  expect(await lastAudit()).toMatchObject({ action: "team-changed", subjectId: made.id, userId: admin.id, detail });
});

test("a name that is taken, an unknown team, member or employer are refused, and nothing is written", async () => {
  const name = freshName();
  await saveTeam(admin.scope, undefined, { name, memberIds: [], employerIds: [] });
  const other = await makeTeam();
  const audits = await prisma().auditEvent.count();
  const save = (id: string | undefined, given: object) =>
    saveTeam(admin.scope, id, { name: freshName(), memberIds: [], employerIds: [], ...given });
  expect(await save(undefined, { name })).toEqual({ ok: false, reason: "name-taken" });
  expect(await save(other, { name })).toEqual({ ok: false, reason: "name-taken" });
  expect(await save(randomUUID(), {})).toEqual({ ok: false, reason: "not-found" });
  expect(await save(other, { memberIds: [randomUUID()] })).toEqual({ ok: false, reason: "unknown-member" });
  expect(await save(other, { employerIds: [randomUUID()] })).toEqual({ ok: false, reason: "unknown-employer" });
  expect(await prisma().auditEvent.count()).toBe(audits);
});

test("who may not administer saves nothing and sees his own teams only", async () => {
  const officer = await makeAccount("officer");
  const [own, other] = [await makeTeam([officer.id]), await makeTeam([], [employerId])];
  expect(() => saveTeam(officer.scope, own, { name: "x", memberIds: [], employerIds: [] })).toThrow("not-allowed");
  expect((await withScope(officer.scope, listTeams)).map((it) => it.id)).toEqual([own]);
  expect(await withScope(officer.scope, (tx) => findTeam(tx, other))).toBeUndefined();
  expect(await withScope(officer.scope, listAssignableEmployers)).toEqual([]);
});
