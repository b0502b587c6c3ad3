import { beforeAll, expect, test } from "vitest";
import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { makeAccount, makeTeam } from "@/tests/factories/account";

const makeEmployer = async (name: string) =>
  (await prisma().employer.create({ data: { name, kind: "private", language: "nl" } })).id;

/** Names within reach, by Prisma and by SQL: two ways that must be one. */
async function within(scope: Scope): Promise<string[]> {
  const byPrisma = await withScope(scope, (tx) =>
    tx.db.employer.findMany({ where: reach(scope), orderBy: { name: "asc" }, select: { name: true } }),
  );
  const bySql = await withScope(scope, (tx) =>
    tx.db.$queryRaw(Prisma.sql`SELECT e.name FROM employer e WHERE ${reachSql(scope, "e.id")} ORDER BY e.name`),
  );
  expect(bySql).toEqual(byPrisma);
  return byPrisma.map(({ name }) => name);
}

let scopes: Record<"administrator" | "officer" | "reader" | "teamless", Scope>;

beforeAll(async () => {
  const [one, two, three] = [await makeEmployer("One"), await makeEmployer("Two"), await makeEmployer("Three")];
  const officer = await makeAccount("officer");
  const reader = await makeAccount("reader");
  await makeTeam([officer.id, reader.id], [one]);
  await makeTeam([officer.id], [one, two]);
  await makeTeam([], [three]);
  const administrator = await makeAccount("administrator");
  const teamless = await makeAccount("officer");
  scopes = {
    administrator: administrator.scope,
    officer: officer.scope,
    reader: reader.scope,
    teamless: teamless.scope,
  };
});

test("officers and readers reach the employers of their teams, each once", async () => {
  expect(await within(scopes.officer)).toEqual(["One", "Two"]);
  expect(await within(scopes.reader)).toEqual(["One"]);
});

test("who is in no team reaches nobody", async () => expect(await within(scopes.teamless)).toEqual([]));

test("administrators and the system reach all", async () => {
  expect(await within(scopes.administrator)).toEqual(["One", "Three", "Two"]);
  expect(await within(systemScope("test"))).toEqual(["One", "Three", "Two"]);
});
