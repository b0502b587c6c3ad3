import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";

import { prisma } from "@/lib/db";
import { lastInsOf } from "@/lib/declarations/several/store";
import { openRsz } from "@/tests/fixtures/open-rsz";
import { carryUntil, type Desk, makeDesk, openIn, START, submit } from "@/tests/fixtures/submission";

const { tools } = await openRsz();

const lastOf = async (desk: Desk, of: Desk = desk) =>
  withScope(desk.officer, (tx) => lastInsOf(tx, { personId: of.personId, employerIds: [of.employerId] }));

test("the last IN that was accepted can be copied: not one that was refused, is under way or was cancelled, and not another team's", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  expect(await lastOf(desk)).toEqual(new Map());
  const first = await submit(desk, openIn);
  expect((await lastOf(desk)).size).toBe(0);
  await carryUntil(tools, first, "accepted");
  const lastIn = { id: first, workerType: "OTH", startDate: START };
  expect(await lastOf(desk)).toEqual(new Map([[desk.employerId, lastIn]]));
  const again = await submit(desk, openIn);
  await carryUntil(tools, again, "refused");
  expect((await lastOf(desk)).get(desk.employerId)).toEqual(lastIn);
  expect((await lastOf(stranger, desk)).size).toBe(0);
  await prisma().period.updateMany({ where: { relation: { personId: desk.personId } }, data: { cancelled: true } });
  expect((await lastOf(desk)).size).toBe(0);
});
