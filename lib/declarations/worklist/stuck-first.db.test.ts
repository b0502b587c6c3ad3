import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { listWork, workPageSize } from "@/lib/declarations/worklist/store";
import { type Desk, makeDesk, openIn } from "@/tests/fixtures/submission";

const hour = 3_600_000;

/** Declarations of one desk, each with a deadline so many hours away; null for none. */
async function put({ employerId, personId, userId }: Desk, state: string, hours: (number | null)[]): Promise<void> {
  const at = now();
  await prisma().declaration.createMany({
    data: hours.map((away) => ({
      clientKey: randomUUID(),
      ...{ employerId, personId, createdById: userId, kind: "IN", state, content: openIn },
      ...{ createdAt: at, changedAt: at, submittedAt: at },
      deadlineAt: away === null ? null : new Date(at.getTime() + away * hour),
    })),
  });
}

const page = (desk: Desk, number: number) => withScope(desk.officer, (tx) => listWork(tx, { page: number }));

test("what is stuck stands first, by its legal deadline, however soon another is due", async () => {
  const desk = await makeDesk();
  await put(desk, "refused", [-2, 1]);
  await put(desk, "stuck", [null, 48, -1, 5]);
  const { lines, total } = await page(desk, 1);
  expect(total).toBe(6);
  expect(lines.map((it) => it.state)).toEqual(["stuck", "stuck", "stuck", "stuck", "refused", "refused"]);
  const deadlines = lines.map(({ deadlineAt }) => deadlineAt?.getTime() ?? Number.POSITIVE_INFINITY);
  expect(deadlines.slice(0, 4)).toEqual(deadlines.slice(0, 4).toSorted((one, other) => one - other));
});

test.each([
  ["fewer than a page", 3, workPageSize + 2],
  ["exactly a page", workPageSize, 4],
  ["more than a page", workPageSize + 1, 3],
])("over pages each stands once when %s is stuck", async (_name, stuck, others) => {
  const desk = await makeDesk();
  await put(desk, "queued", Array(others).fill(1));
  await put(desk, "stuck", Array(stuck).fill(2));
  const [first, second] = [await page(desk, 1), await page(desk, 2)];
  const lines = [...first.lines, ...second.lines];
  expect(first.lines).toHaveLength(workPageSize);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(stuck + others);
  expect(lines.map(({ state }) => state)).toEqual([...Array(stuck).fill("stuck"), ...Array(others).fill("queued")]);
});
