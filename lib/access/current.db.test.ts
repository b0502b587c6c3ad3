import { expect, test } from "vitest";
import { sessionScope } from "@/lib/access/current";
import { prisma } from "@/lib/db";
import { makeAccount } from "@/tests/factories/account";

const hourAgo = new Date(Date.now() - 3_600_000);

/** A session that was last seen an hour ago, and how to ask when it was. */
async function idleSession() {
  const { id, sessionId } = await makeAccount("officer");
  await prisma().session.update({ where: { id: sessionId }, data: { lastSeenAt: hourAgo } });
  const seenAt = async () => (await prisma().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
  return { id, sessionId, seenAt };
}

test("a session whose scope is read, as each page and stream does, does not become younger by it", async () => {
  const { id, sessionId, seenAt } = await idleSession();
  expect(await sessionScope(sessionId)).toMatchObject({ user: { id }, sessionId });
  expect(await seenAt()).toEqual(hourAgo);
});

test("a session whose person did something is young again", async () => {
  const { sessionId, seenAt } = await idleSession();
  await sessionScope(sessionId, true);
  expect((await seenAt()).getTime()).toBeGreaterThan(hourAgo.getTime());
});
