import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { changeAccount } from "@/lib/access/accounts/change-account";
import { login, nobody } from "@/lib/access/login";
import { verifyPassword } from "@/lib/access/password";
import { systemScope } from "@/lib/access/scope";
import { findSessionUser } from "@/lib/access/store";
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from "@/lib/access/throttle";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { type MadeAccount, makeAccount, TEST_PASSWORD } from "@/tests/factories/account";

let account: MadeAccount;
beforeAll(async () => {
  account = await makeAccount("officer");
});

const address = () => `test ${randomUUID()}`;
const unknown = () => `${randomUUID()}@indienst.example`;

async function fail(times: number, email: () => string, from: () => string) {
  for (let i = 0; i < times; i++) expect(await login(email(), "wrong", from())).toBeUndefined();
}

const forgetAttempts = (minutes: number) =>
  prisma().$executeRaw`UPDATE login_attempt SET at = at - make_interval(mins => ${minutes}::int)`;

test("the right password opens a session, whatever the case and spaces of the address", async () => {
  const sessionId = await login(` ${account.email.toUpperCase()} `, TEST_PASSWORD, address());
  const user = await withScope(systemScope("test"), (tx) => findSessionUser(tx, sessionId ?? ""));
  expect(user).toMatchObject({ id: account.id, role: "officer" });
});

test("nobody's hash is readable and opens to nothing, so that an unknown account costs a verification", async () => {
  expect(await verifyPassword(nobody, "")).toBe(false);
  expect(await verifyPassword(nobody, TEST_PASSWORD)).toBe(false);
});

describe("one refusal for", () => {
  test("a wrong password", async () => expect(await login(account.email, "wrong", address())).toBeUndefined());
  test("an unknown account", async () => expect(await login(unknown(), TEST_PASSWORD, address())).toBeUndefined());
  test("an inactive account", async () => {
    const inactive = await makeAccount("reader");
    const change = { name: "N", role: "reader", language: "nl", active: false, teamIds: [] } as const;
    await changeAccount(systemScope("test"), inactive.id, change);
    expect(await login(inactive.email, TEST_PASSWORD, address())).toBeUndefined();
  });
  test.each([
    ["an object for an address", { contains: "" }, TEST_PASSWORD],
    ["no password", "x@indienst.example", undefined],
    ["a NUL", "x\0@indienst.example", TEST_PASSWORD],
    ["a password too long to hash", "x@indienst.example", "x".repeat(257)],
  ])("%s", async (_, email, password) => expect(await login(email, password, address())).toBeUndefined());
});

describe("throttle of an account", () => {
  test("one failure under the limit still lets the right password in", async () => {
    const { email } = await makeAccount("officer");
    await fail(ACCOUNT_LIMIT - 1, () => email, address);
    expect(await login(email, TEST_PASSWORD, address())).toBeDefined();
  });

  test("at the limit even the right password is refused, until the window has passed", async () => {
    const { email } = await makeAccount("officer");
    await fail(ACCOUNT_LIMIT, () => email, address);
    expect(await login(email, TEST_PASSWORD, address())).toBeUndefined();
    await forgetAttempts(14);
    expect(await login(email, TEST_PASSWORD, address())).toBeUndefined();
    await forgetAttempts(1);
    expect(await login(email, TEST_PASSWORD, address())).toBeDefined();
  });

  test("refused attempts do not prolong it", async () => {
    const { email } = await makeAccount("officer");
    await fail(ACCOUNT_LIMIT, () => email, address);
    await forgetAttempts(10);
    await fail(3, () => email, address);
    await forgetAttempts(5);
    expect(await login(email, TEST_PASSWORD, address())).toBeDefined();
  });

  test("right logins leave nothing behind that counts", async () => {
    const { email } = await makeAccount("officer");
    for (let i = 0; i <= ACCOUNT_LIMIT; i++) expect(await login(email, TEST_PASSWORD, "one desk")).toBeDefined();
  });

  test("attempts at the same moment do not slip under the limit", async () => {
    const { email } = await makeAccount("officer");
    await prisma().loginAttempt.deleteMany();
    await Promise.all(Array.from({ length: 12 }, () => login(email, "wrong", address())));
    expect(await prisma().loginAttempt.count()).toBe(2 * ACCOUNT_LIMIT);
  });
});

describe("throttle of an address", () => {
  test("one failure under the limit still lets the right password in", async () => {
    const from = address();
    await fail(ADDRESS_LIMIT - 1, unknown, () => from);
    expect(await login(account.email, TEST_PASSWORD, from)).toBeDefined();
  });

  test("at the limit nothing is tried from there any more, and all is tried from elsewhere", async () => {
    const from = address();
    await fail(ADDRESS_LIMIT, unknown, () => from);
    expect(await login(account.email, TEST_PASSWORD, from)).toBeUndefined();
    expect(await login(account.email, TEST_PASSWORD, address())).toBeDefined();
  });

  test("an address that nobody can vouch for locks nobody out, and the account is limited all the same", async () => {
    const { email } = await makeAccount("officer");
    for (let i = 0; i <= ADDRESS_LIMIT; i++) expect(await login(unknown(), "wrong", undefined)).toBeUndefined();
    expect(await login(email, TEST_PASSWORD, undefined)).toBeDefined();
    for (let i = 0; i < ACCOUNT_LIMIT; i++) expect(await login(email, "wrong", undefined)).toBeUndefined();
    expect(await login(email, TEST_PASSWORD, undefined)).toBeUndefined();
  });
});
