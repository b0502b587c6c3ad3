import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, dayOf } from "@/lib/day";
import { prisma } from "@/lib/db";
import { readDeclaration } from "@/lib/declarations/read-declaration";
import { readDeclarations } from "@/lib/declarations/read-declarations";
import { figuresSince } from "@/lib/declarations/worklist/store";
import { makeDesk, openIn, rowOf, submit } from "@/tests/fixtures/submission";

const yesterday = addDays(dayOf(now()), -1);

/** As if the RSZ had confirmed the receipt so many milliseconds from the last moment. */
async function receive(id: string, ms: number): Promise<void> {
  const { deadlineAt } = await rowOf(id);
  const receivedAt = new Date((deadlineAt?.getTime() ?? Number.NaN) + ms);
  await prisma().declaration.update({ where: { id }, data: { receivedAt } });
}

test("late are those submitted late and those received late: in the list, its filter and the day's figures", async () => {
  const desk = await makeDesk();
  const since = now();
  const submittedLate = await submit(desk, { ...openIn, startDate: yesterday, endDate: yesterday });
  const receivedLate = await submit(desk, openIn);
  await receive(receivedLate, 1);
  const inTime = await submit(desk, { ...openIn, startDate: addDays(yesterday, 40) });
  await receive(inTime, 0);
  const { all, late, figures } = await withScope(desk.officer, async (tx) => ({
    all: await readDeclarations(tx, {}),
    late: await readDeclarations(tx, { late: "1" }),
    figures: await figuresSince(tx, since),
  }));
  expect(all.lines.map((it) => [it.id, it.late])).toEqual([
    [inTime, false],
    [receivedLate, true],
    [submittedLate, true],
  ]);
  expect(late.lines.map((it) => it.id)).toEqual([receivedLate, submittedLate]);
  expect(late.total).toBe(2);
  expect(figures).toMatchObject({ submitted: 3, late: 2 });
});

test("a declaration shows its limit, the ground and clock of it, our measure and the reason", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, { ...openIn, startDate: yesterday, endDate: yesterday });
  await receive(id, 60_000);
  const seen = await withScope(desk.officer, (tx) => readDeclaration(tx, id, "test"));
  expect(seen).toMatchObject({
    lateReason: "a test",
    deadlineGround: "start-of-work",
    lateness: { submitted: { late: true }, received: { late: true, byMs: 60_000 }, rsz: "awaited", differs: false },
  });
  const submitted = seen?.events.find((it) => it.event === "submit");
  expect(submitted?.detail).toMatchObject({ limit: { clock: "usual-start" }, lateReason: "a test" });
});
