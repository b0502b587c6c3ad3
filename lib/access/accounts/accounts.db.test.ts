import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AccountChange, newAccount } from "@/lib/access/accounts/account-input";
import { changeAccount } from "@/lib/access/accounts/change-account";
import { changePassword } from "@/lib/access/accounts/change-password";
import { createAccount } from "@/lib/access/accounts/create-account";
import { endOwnSession, endSessions } from "@/lib/access/accounts/end-sessions";
import { resetPassword } from "@/lib/access/accounts/reset-password";
import { findAccountById, listAccounts } from "@/lib/access/accounts/store";
import { login } from "@/lib/access/login";
import { systemScope } from "@/lib/access/scope";
import { findSessionUser, listSessions } from "@/lib/access/store";
import { ACCOUNT_LIMIT } from "@/lib/access/throttle";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { type MadeAccount, makeAccount, makeTeam, signIn, TEST_PASSWORD } from "@/tests/factories/account";

const system = systemScope("test");
let admin: MadeAccount;
let officer: MadeAccount;
beforeAll(async () => {
  admin = await makeAccount("administrator");
});
beforeEach(async () => {
  officer = await makeAccount("officer");
});

const change = (given: Partial<AccountChange> = {}): AccountChange => ({
  name: "Changed",
  role: "officer",
  language: "fr",
  active: true,
  teamIds: [],
  ...given,
});
const lastAudit = () => prisma().auditEvent.findFirst({ orderBy: { id: "desc" } });
const isIn = async ({ sessionId }: MadeAccount) =>
  Boolean(await withScope(system, (tx) => findSessionUser(tx, sessionId)));
const freshEmail = () => `${randomUUID()}@indienst.example`;
const enter = (email: string, password: string) => login(email, password, randomUUID());

describe("creating", () => {
  const input = () => ({ email: freshEmail(), name: "N", role: "reader", language: "de", teamIds: [] }) as const;

  test("gives a one-time password that opens the door, and writes who made what", async () => {
    const wanted = input();
    const made = await createAccount(admin.scope, wanted);
    expect(made).toMatchObject({ ok: true, password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/) });
    if (!made.ok || !made.password) throw new Error("not made");
    expect(await enter(wanted.email, made.password)).toBeDefined();
    const audit = await lastAudit();
    expect(audit).toMatchObject({ action: "account-created", subjectId: made.id, userId: admin.id });
    expect(JSON.stringify(audit?.detail)).not.toContain(made.password);
  });

  test("a taken address is refused in any case, and nothing is written", async () => {
    const parsed = newAccount.parse({ ...input(), email: ` ${officer.email.toUpperCase()} ` });
    const audits = await prisma().auditEvent.count();
    expect(await createAccount(admin.scope, parsed)).toEqual({ ok: false, reason: "email-taken" });
    expect(await prisma().auditEvent.count()).toBe(audits);
  });

  test("a team that does not exist is refused", async () => {
    const made = await createAccount(admin.scope, { ...input(), teamIds: [randomUUID()] });
    expect(made).toEqual({ ok: false, reason: "unknown-team" });
  });

  test.each([
    [11, false],
    [12, true],
    [256, true],
    [257, false],
  ])("a typed password of %i characters: %s", (length, right) => {
    const parsed = newAccount.safeParse({ ...input(), password: "x".repeat(length) });
    expect(parsed.success).toBe(right);
  });
});

describe("changing", () => {
  test("writes only what changed", async () => {
    const teamId = await makeTeam();
    expect(await changeAccount(admin.scope, officer.id, change({ teamIds: [teamId] }))).toEqual({ ok: true });
    const detail = { name: ["Test officer", "Changed"], language: ["nl", "fr"], teamIds: ["", teamId] };
    expect(await lastAudit()).toMatchObject({ action: "account-changed", subjectId: officer.id, detail });
    expect((await lastAudit())?.detail).toEqual(detail);
  });

  test("who is deactivated is out at once and cannot come back in", async () => {
    await changeAccount(admin.scope, officer.id, change({ active: false }));
    expect(await isIn(officer)).toBe(false);
    expect(await enter(officer.email, TEST_PASSWORD)).toBeUndefined();
  });

  test("a new role holds for the sessions that are open", async () => {
    await changeAccount(admin.scope, officer.id, change({ role: "reader" }));
    const user = await withScope(system, (tx) => findSessionUser(tx, officer.sessionId));
    expect(user?.role).toBe("reader");
  });

  test("an unknown account is not found", async () => {
    expect(await changeAccount(admin.scope, randomUUID(), change())).toEqual({ ok: false, reason: "not-found" });
  });

  test.each([
    ["deactivate", { role: "administrator", active: false }],
    ["demote", { role: "officer", active: true }],
  ] as const)("nobody can %s himself, even when there are others", async (_, given) => {
    await makeAccount("administrator");
    expect(await changeAccount(admin.scope, admin.id, change(given))).toEqual({ ok: false, reason: "yourself" });
  });

  test("one may change one's own name and keep the rest", async () => {
    expect(await changeAccount(admin.scope, admin.id, change({ role: "administrator" }))).toEqual({ ok: true });
  });
});

describe("the last administrator", () => {
  const demote = (id: string) => changeAccount(system, id, change({ role: "reader" }));
  beforeEach(async () => {
    await prisma().user.updateMany({
      where: { role: "administrator", NOT: { id: admin.id } },
      data: { active: false },
    });
  });

  test("stays, even when the system asks", async () => {
    expect(await demote(admin.id)).toEqual({ ok: false, reason: "last-administrator" });
    expect(await changeAccount(system, admin.id, change({ role: "administrator", active: false }))).toEqual({
      ok: false,
      reason: "last-administrator",
    });
  });

  test("two who demote each other at once: one of them stays", async () => {
    const other = await makeAccount("administrator");
    const results = await Promise.all([demote(admin.id), demote(other.id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma().user.count({ where: { role: "administrator", active: true } })).toBe(1);
    await prisma().user.update({ where: { id: admin.id }, data: { role: "administrator" } });
  });
});

describe("who may not administer", () => {
  test.each(["officer", "reader"] as const)("%s changes nothing and sees only himself", async (role) => {
    const { scope, id } = await makeAccount(role);
    expect(() => changeAccount(scope, admin.id, change())).toThrow("not-allowed");
    expect(() => endSessions(scope, admin.id)).toThrow("not-allowed");
    await expect(resetPassword(scope, admin.id)).rejects.toThrow("not-allowed");
    await expect(
      createAccount(scope, { email: freshEmail(), name: "N", role, language: "nl", teamIds: [] }),
    ).rejects.toThrow("not-allowed");
    expect((await withScope(scope, listAccounts)).map((it) => it.id)).toEqual([id]);
    expect(await withScope(scope, (tx) => findAccountById(tx, admin.id))).toBeUndefined();
  });
});

describe("sessions", () => {
  test("an administrator ends all of an account", async () => {
    const second = await signIn(officer.id, officer.email);
    expect(await endSessions(admin.scope, officer.id)).toEqual({ ok: true, ended: 2 });
    expect([await isIn(officer), await isIn(second)]).toEqual([false, false]);
  });

  test("one ends one's own one by one", async () => {
    const second = await signIn(officer.id, officer.email);
    expect(await endOwnSession(officer.scope, second.sessionId)).toEqual({ ok: true, ended: 1 });
    expect([await isIn(officer), await isIn(second)]).toEqual([true, false]);
    const left = await withScope(officer.scope, (tx) => listSessions(tx, officer.id));
    expect(left.map((it) => it.id)).toEqual([officer.sessionId]);
  });

  test("somebody else's is not found, also for an administrator", async () => {
    expect(await endOwnSession(admin.scope, officer.sessionId)).toEqual({ ok: false, reason: "not-found" });
    expect(await isIn(officer)).toBe(true);
  });
});

describe("passwords", () => {
  const next = "another password";

  test("one's own: the old one is asked, the other sessions end, this one stays", async () => {
    const second = await signIn(officer.id, officer.email);
    expect(await changePassword(officer.scope, TEST_PASSWORD, next)).toEqual({ ok: true, ended: 1 });
    expect([await isIn(officer), await isIn(second)]).toEqual([true, false]);
    expect(await enter(officer.email, TEST_PASSWORD)).toBeUndefined();
    expect(await enter(officer.email, next)).toBeDefined();
  });

  test("without the old one nothing changes, and guessing is throttled", async () => {
    for (let i = 0; i < ACCOUNT_LIMIT; i++)
      expect(await changePassword(officer.scope, "wrong", next)).toEqual({ ok: false, reason: "wrong-password" });
    expect(await changePassword(officer.scope, TEST_PASSWORD, next)).toEqual({ ok: false, reason: "throttled" });
    expect(await enter(officer.email, TEST_PASSWORD)).toBeDefined();
  });

  test("the same one again is no change", async () => {
    const result = await changePassword(officer.scope, TEST_PASSWORD, TEST_PASSWORD);
    expect(result).toEqual({ ok: false, reason: "same-password" });
  });

  test("an administrator gives a new one, which ends all sessions", async () => {
    const reset = await resetPassword(admin.scope, officer.id);
    if (!reset.ok) throw new Error(reset.reason);
    expect(await isIn(officer)).toBe(false);
    expect(await enter(officer.email, reset.password)).toBeDefined();
    expect(await resetPassword(admin.scope, admin.id)).toEqual({ ok: false, reason: "yourself" });
  });
});
