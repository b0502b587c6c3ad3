import type { Scoped } from "@/lib/access/scope";
import { isNobody, type Parties } from "@/lib/batch/parties";
import { now } from "@/lib/clock";
import type { Ahead } from "@/lib/declarations/read-for-submit";
import { contextSource } from "@/lib/declarations/several/context-source";
import { type UnderWay, underWayOf } from "@/lib/declarations/several/store";
import type { Content } from "@/lib/dimona/declaration";
import { employedAmong } from "@/lib/people/several/store";
import { pairKey } from "@/lib/register/several/pair-key";
import { lockPairs, type Pair } from "@/lib/register/store";

/** What is known of the rows of a chunk; `note` tells it of what was queued for a row since. */
export type ReadAhead = {
  of: (parties: Parties) => Ahead;
  note: (parties: Parties, queued: { id: string; content: Content }) => void;
};

const pairOf = ({ employer, personId }: Parties): Pair | undefined =>
  isNobody(employer) || !personId || isNobody(personId) ? undefined : { employerId: employer.id, personId };

/**
 * Locks the pairs that rows name and reads once what each of them would ask for itself: until the transaction's end nothing of
 * it changes but by what these rows queue.
 */
export async function readAhead(tx: Scoped, all: readonly Parties[]): Promise<ReadAhead> {
  const asked = all.flatMap(({ employer, personId }) =>
    isNobody(employer) ? [] : [{ employer, personId: isNobody(personId) ? undefined : personId }],
  );
  const pairs = all.flatMap((it) => pairOf(it) ?? []);
  await lockPairs(tx, pairs);
  const source = await contextSource(tx, asked, now());
  // A worker who was tied to another person before the lock came is looked for anew, row by row.
  const employed = new Set((await employedAmong(tx, pairs)).map(pairKey));
  const underWay = await underWayOf(tx, pairs);
  const listOf = (pair: Pair): UnderWay[] => {
    const held = underWay.get(pairKey(pair)) ?? [];
    underWay.set(pairKey(pair), held);
    return held;
  };
  return {
    of(parties) {
      const pair = pairOf(parties);
      if (!pair || !employed.has(pairKey(pair))) return { source };
      return { source, pair: { personId: pair.personId, underWay: listOf(pair) } };
    },
    note(parties, queued) {
      const pair = pairOf(parties);
      if (pair) listOf(pair).push(queued);
    },
  };
}
