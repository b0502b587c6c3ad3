import fc from "fast-check";
import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import type { Content } from "@/lib/dimona/declaration";
import type { Fact } from "@/lib/dimona/facts";
import { rebuild } from "@/lib/register/rebuild";
import { recordFacts } from "@/lib/register/record-fact";
import { lockPair } from "@/lib/register/store";
import { type Desk, makeDesk } from "@/tests/fixtures/submission";

const scope = systemScope("test");
const day = fc.integer({ min: 10, max: 28 }).map((it) => `2026-03-${it}`);

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ kind: fc.constant("IN" as const), workerType: fc.constantFrom("OTH", "STU"), startDate: day }),
  fc.record({ kind: fc.constant("OUT" as const), endDate: day }),
  fc.record({ kind: fc.constant("UPDATE" as const), startDate: day, plannedHours: fc.constantFrom("8", "40") }),
  fc.record({ kind: fc.constant("UPDATE" as const), endDate: fc.oneof(day, fc.constant("9999-12-31")) }),
  fc.record({ kind: fc.constant("CANCEL" as const) }),
);

const history = fc.array(
  fc.record({ content, number: fc.constantFrom("1", "2", "3"), result: fc.constantFrom("A" as const, "W" as const) }),
  { minLength: 1, maxLength: 12 },
);

/** Records them so many at a time. */
async function play(of: Desk, facts: { number: string; fact: Fact }[], size = 1): Promise<void> {
  const { employerId, personId } = of;
  for (let from = 0; from < facts.length; from += size)
    await withScope(scope, async (tx) => {
      await lockPair(tx, employerId, personId);
      const some = facts.slice(from, from + size);
      const at = now();
      await recordFacts(
        tx,
        some.map(({ number, fact }) => ({ at, employerId, personId, periodNumber: number, declarationId: null, fact })),
      );
    });
}

test("after any history, however many facts come at once, the replayed register is the stored one", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async (steps, size) => {
      const desk = await makeDesk();
      const own = (number: string) => `${desk.employerId}-${number}`;
      await play(
        desk,
        steps.map(({ content: said, number, result }) => ({
          number: own(number),
          fact: { kind: "verdict", periodNumber: own(number), result, late: result === "W", content: said },
        })),
        size,
      );
      expect((await withScope(scope, (tx) => rebuild(tx, false))).differences).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("a period that was changed, removed or added past the facts is found, and mended when asked", async () => {
  const desk = await makeDesk();
  const fact = (number: string): { number: string; fact: Fact } => ({
    number,
    fact: {
      kind: "verdict",
      periodNumber: number,
      result: "A",
      late: false,
      content: { kind: "IN", workerType: "OTH", startDate: "2026-03-10" },
    },
  });
  await play(desk, ["x1", "x2", "x3"].map(fact));
  const before = await prisma().period.findMany({ where: { number: { startsWith: "x" } }, orderBy: { number: "asc" } });
  await prisma().period.update({ where: { number: "x1" }, data: { startDate: "2026-01-01" } });
  await prisma().period.delete({ where: { number: "x2" } });
  expect((await withScope(scope, (tx) => rebuild(tx, false))).differences).toEqual(["x1", "x2"]);
  await withScope(scope, (tx) => rebuild(tx, true));
  const after = await prisma().period.findMany({ where: { number: { startsWith: "x" } }, orderBy: { number: "asc" } });
  expect(after).toEqual(before);
  const [first] = before;
  if (!first) throw new Error("no period");
  const { usingCompany: _, ...row } = first;
  await prisma().period.create({ data: { ...row, number: "x4" } });
  expect((await withScope(scope, (tx) => rebuild(tx, true))).differences).toEqual(["x4"]);
});
