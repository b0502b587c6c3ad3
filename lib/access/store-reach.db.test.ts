import { expect, test } from "vitest";
import { findAccountById, insertAccount, setTeamsOf } from "@/lib/access/accounts/store";
import type { Scoped } from "@/lib/access/scope";
import { findSessionUser, listSessions, revokeSession, revokeSessionsOf, setLanguage } from "@/lib/access/store";
import { findTeam, insertTeam, renameTeam, setEmployers, setMembers } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";
import { makeAccount, makeTeam } from "@/tests/factories/account";

test("the stores of teams and accounts write nothing for who may not administer, his own team included", async () => {
  const officer = await makeAccount("officer");
  const teamId = await makeTeam([officer.id]);
  const account = { email: "new@indienst.example", name: "New", role: "administrator", language: "nl" } as const;
  const writes: ((tx: Scoped) => Promise<unknown>)[] = [
    (tx) => insertTeam(tx, "Mine"),
    (tx) => renameTeam(tx, teamId, "Mine"),
    (tx) => setMembers(tx, teamId, []),
    (tx) => setEmployers(tx, teamId, []),
    (tx) => setTeamsOf(tx, officer.id, []),
    (tx) => insertAccount(tx, { ...account, passwordHash: "" }),
  ];
  for (const write of writes) await expect(withScope(officer.scope, write)).rejects.toThrow("not-allowed");
  expect(await withScope(officer.scope, (tx) => findTeam(tx, teamId))).toMatchObject({ members: [{ id: officer.id }] });
});

test("sessions of another are neither listed nor ended, unless one administers", async () => {
  const [officer, other, admin] = [
    await makeAccount("officer"),
    await makeAccount("officer"),
    await makeAccount("administrator"),
  ];
  const alive = () => withScope(admin.scope, (tx) => findSessionUser(tx, other.sessionId));
  await withScope(officer.scope, async (tx) => {
    expect(await listSessions(tx, other.id)).toEqual([]);
    expect((await revokeSession(tx, other.sessionId)).count).toBe(0);
    expect(await revokeSessionsOf(tx, other.id)).toBe(0);
  });
  expect((await alive())?.id).toBe(other.id);
  expect(await withScope(admin.scope, (tx) => revokeSessionsOf(tx, other.id))).toBe(1);
  expect(await alive()).toBeUndefined();
});

test("a language is set in one's own account alone", async () => {
  const [officer, other] = [await makeAccount("officer"), await makeAccount("officer")];
  await withScope(officer.scope, (tx) => setLanguage(tx, "de"));
  const languageOf = async ({ scope, id }: typeof officer) =>
    (await withScope(scope, (tx) => findAccountById(tx, id)))?.language;
  expect([await languageOf(officer), await languageOf(other)]).toEqual(["de", "nl"]);
});
