import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Scoped } from "@/lib/access/scope";
import { contentSchema, toContent } from "@/lib/dimona/content";
import { applyFact, type Fact } from "@/lib/dimona/facts";
import type { Period } from "@/lib/dimona/period";
import { factsAfter, savePeriods, storedPeriods } from "@/lib/register/store";

const verdictSchema = z.object({
  kind: z.literal("verdict"),
  periodNumber: z.string(),
  result: z.enum(["A", "W"]),
  late: z.boolean(),
  content: contentSchema.transform(toContent),
});
const observationSchema = z.object({ kind: z.literal("observation"), period: z.custom<Period>() });
const factSchema: z.ZodType<Fact> = z.discriminatedUnion("kind", [verdictSchema, observationSchema]);

type Row = Awaited<ReturnType<typeof factsAfter>>[number];
type Replayed = { period: Period; last: Row };
type Stored = Awaited<ReturnType<typeof storedPeriods>>[number];

const batch = 1000;

/** Folds all facts, period by period: memory does not grow with the register. */
async function* replay(tx: Scoped): AsyncGenerator<Replayed> {
  let period: Period | undefined;
  let last: Row | undefined;
  for await (const row of allFacts(tx)) {
    if (last && row.periodNumber !== last.periodNumber) {
      if (period) yield { period, last };
      period = undefined;
    }
    period = applyFact(period, factSchema.parse(row.body));
    last = row;
  }
  if (period && last) yield { period, last };
}

async function* allFacts(tx: Scoped): AsyncGenerator<Row> {
  let after = { periodNumber: "", id: 0n };
  for (let rows = await factsAfter(tx, after, batch); rows.length > 0; rows = await factsAfter(tx, after, batch)) {
    yield* rows;
    const end = rows[rows.length - 1];
    if (end) after = { periodNumber: end.periodNumber, id: end.id };
  }
}

async function* allStored(tx: Scoped): AsyncGenerator<Stored, undefined> {
  let after = "";
  for (
    let rows = await storedPeriods(tx, after, batch);
    rows.length > 0;
    rows = await storedPeriods(tx, after, batch)
  ) {
    yield* rows;
    after = rows[rows.length - 1]?.period.number ?? after;
  }
}

/** What stands in the register after the last fact: the period, whose it is, and which fact it was. */
const asStored = (period: Period, { employerId, personId, id }: Row): Stored => ({
  period,
  employerId,
  personId,
  lastFactId: id,
});

export type Rebuilt = { periods: number; differences: string[] };

/**
 * Replays all facts and compares with the stored register; with `write` the replay replaces what differs. `differences`
 * are numbers of periods that are missing, superfluous or not equal. A superfluous one is reported, never deleted: it
 * would have come from outside the facts, which a person must look at.
 */
export async function rebuild(tx: Scoped, write: boolean): Promise<Rebuilt> {
  const result: Rebuilt = { periods: 0, differences: [] };
  const stored = allStored(tx);
  let held = (await stored.next()).value;
  const skipTo = async (number: string | undefined) => {
    for (; held && (number === undefined || held.period.number < number); held = (await stored.next()).value)
      result.differences.push(held.period.number);
  };
  for await (const { period, last } of replay(tx)) {
    result.periods += 1;
    await skipTo(period.number);
    const same = isDeepStrictEqual(held, asStored(period, last));
    if (held?.period.number === period.number) held = (await stored.next()).value;
    if (same) continue;
    result.differences.push(period.number);
    if (write) await savePeriods(tx, [{ period, of: last, factId: last.id }]);
  }
  await skipTo(undefined);
  return result;
}
