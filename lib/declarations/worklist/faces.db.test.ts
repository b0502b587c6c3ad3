import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { countOutcomes, listDeclarations, listWork } from "@/lib/declarations/worklist/store";
import { STATES } from "@/lib/dimona/lifecycle";
import { OUTCOMES, type Outcome, outcomeOf } from "@/lib/dimona/outcome";
import { makeDesk, openIn, submit } from "@/tests/fixtures/submission";

/** What came to nothing is told by its own word among the drafts, and asked for by none. */
const worn: Outcome[] = OUTCOMES.filter((it) => it !== "draft");

test("each filter shows exactly what wears its face, and its figure counts that", async () => {
  const desk = await makeDesk();
  const made: { id: string; outcome: Outcome }[] = [];
  for (const state of STATES.filter((it) => it !== "draft"))
    for (const result of state === "accepted" ? ["A", "W"] : [null]) {
      const id = await submit(desk, { ...openIn, startDate: `2026-12-${10 + made.length}` });
      await prisma().declaration.update({ where: { id }, data: { state, result, nextAttemptAt: null } });
      made.push({ id, outcome: outcomeOf(state, result) });
    }
  await withScope(desk.officer, async (tx) => {
    const counts = await countOutcomes(tx);
    for (const outcome of worn) {
      const wearing = made.filter((it) => it.outcome === outcome).map(({ id }) => id);
      const { lines } = await listDeclarations(tx, { outcome, page: 1 });
      expect([outcome, lines.map(({ id }) => id).sort()]).toEqual([outcome, wearing.sort()]);
      if (outcome === "accepted") continue;
      expect([outcome, counts[outcome], (await listWork(tx, { outcome, page: 1 })).total]).toEqual([
        outcome,
        wearing.length,
        wearing.length,
      ]);
    }
  });
});

test("what is planned goes by itself, what is paused does not: no filter and no figure mixes them", () => {
  expect(outcomeOf("planned", null)).not.toBe(outcomeOf("paused", null));
});
