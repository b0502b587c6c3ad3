import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { changeAccount } from "@/lib/access/accounts/change-account";
import { authOptions } from "@/lib/access/auth-options";
import { systemScope } from "@/lib/access/scope";
import type { SessionToken } from "@/lib/access/session-token";
import { encodeSessionToken } from "@/lib/access/session-token";
import { findSessionUser, revokeSession } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { type MadeAccount, makeAccount } from "@/tests/factories/account";

const scope = systemScope("test");
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const userOf = (sessionId: string) => withScope(scope, (tx) => findSessionUser(tx, sessionId));

let made: MadeAccount;
beforeEach(async () => {
  made = await makeAccount("reader");
});

const alter = (data: { lastSeenAt?: Date; expiresAt?: Date }) =>
  prisma().session.update({ where: { id: made.sessionId }, data });

describe("a session finds its user", () => {
  test("when it is alive", async () => expect(await userOf(made.sessionId)).toMatchObject({ id: made.id }));

  test("until it is revoked", async () => {
    await withScope(scope, (tx) => revokeSession(tx, made.sessionId));
    expect(await userOf(made.sessionId)).toBeUndefined();
  });

  test("until its last instant, and not after it", async () => {
    await alter({ expiresAt: minutesAgo(-0.1) });
    expect(await userOf(made.sessionId)).toBeDefined();
    await alter({ expiresAt: minutesAgo(0) });
    expect(await userOf(made.sessionId)).toBeUndefined();
  });

  test("while it was seen less than two hours ago, which keeps it alive", async () => {
    await alter({ lastSeenAt: minutesAgo(119.5) });
    expect(await userOf(made.sessionId)).toBeDefined();
    const { lastSeenAt } = await prisma().session.findUniqueOrThrow({ where: { id: made.sessionId } });
    expect(lastSeenAt.getTime()).toBeGreaterThan(minutesAgo(1).getTime());
    await alter({ lastSeenAt: minutesAgo(120) });
    expect(await userOf(made.sessionId)).toBeUndefined();
  });

  test("until the account is deactivated, and not again when it is activated", async () => {
    const change = { name: "N", role: "reader", language: "nl", teamIds: [] } as const;
    await changeAccount(scope, made.id, { ...change, active: false });
    expect(await userOf(made.sessionId)).toBeUndefined();
    await changeAccount(scope, made.id, { ...change, active: true });
    expect(await userOf(made.sessionId)).toBeUndefined();
  });
});

test("a role that nobody knows is a reader's", async () => {
  await prisma().user.update({ where: { id: made.id }, data: { role: "emperor" } });
  expect(await userOf(made.sessionId)).toMatchObject({ role: "reader" });
});

describe("next-auth", () => {
  const secret = process.env.NEXTAUTH_SECRET ?? "";

  test("the cookie holds the session's id and no word about the user", async () => {
    const token: SessionToken | null = await decode({
      token: await encodeSessionToken(made.sessionId, secret),
      secret,
    });
    expect(Object.keys(token ?? {}).sort()).toEqual(["exp", "iat", "jti", "sessionId"]);
    expect(token?.sessionId).toBe(made.sessionId);
  });

  test("a cookie that was copied before the logout opens nothing after it", async () => {
    const stolen = await encodeSessionToken(made.sessionId, secret);
    const token: SessionToken | null = await decode({ token: stolen, secret });
    if (!token) throw new Error("the cookie must be readable");
    await authOptions.events?.signOut?.({ token, session: { expires: "" } });
    expect(await decode({ token: stolen, secret })).toMatchObject({ sessionId: made.sessionId });
    expect(await userOf(made.sessionId)).toBeUndefined();
  });

  test("a logout without a readable cookie ends nothing and fails nothing", async () => {
    await authOptions.events?.signOut?.({ token: {}, session: { expires: "" } });
    expect(await userOf(made.sessionId)).toBeDefined();
  });
});
