import { beforeAll, describe, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { recordAudit, recordConsultation } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { makeAccount } from "@/tests/factories/account";

const tables = ["consultation", "audit_event", "declaration_event", "notification", "fact", "failed_call"];

beforeAll(async () => {
  const { scope } = await makeAccount("reader");
  await withScope(scope, (tx) => recordConsultation(tx, { screen: "worker", purpose: "look" }));
});

describe.each(tables)("%s", (table) => {
  test.each([`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])("refuses %s", async (sql) => {
    await expect(prisma().$executeRawUnsafe(sql)).rejects.toThrow("is insert only");
  });
});

test("who looked is written from the scope, and the system is nobody", async () => {
  const { scope, id } = await makeAccount("reader");
  const own = await withScope(scope, (tx) => recordConsultation(tx, { screen: "worker", purpose: "look" }));
  const systems = await withScope(systemScope("test"), (tx) => recordAudit(tx, { action: "a", subject: "s" }));
  expect([own.userId, systems.userId]).toEqual([id, null]);
});

test("the database is told whose transaction it is, and forgets it afterwards", async () => {
  const { scope, id } = await makeAccount("officer");
  const ask =
    "SELECT current_setting('indienst.user', true) AS user, current_setting('indienst.purpose', true) AS purpose";
  const inside = await withScope(scope, (tx) => tx.db.$queryRawUnsafe(ask));
  const systems = await withScope(systemScope("nightly"), (tx) => tx.db.$queryRawUnsafe(ask));
  expect(inside).toEqual([{ user: id, purpose: "officer" }]);
  expect(systems).toEqual([{ user: "", purpose: "nightly" }]);
  const [outside] = await prisma().$queryRawUnsafe<{ user: string | null }[]>(ask);
  expect(outside?.user || "").toBe("");
});

test("what throws leaves nothing behind", async () => {
  const failing = withScope(systemScope("test"), async (tx) => {
    await recordAudit(tx, { action: "undone", subject: "s" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await prisma().auditEvent.count({ where: { action: "undone" } })).toBe(0);
});
