import { reach, type Scoped } from "@/lib/access/scope";
import { isUnderWay } from "@/lib/declarations/store";
import { pairKey } from "@/lib/register/several/pair-key";
import type { Pair } from "@/lib/register/store";

/** Numbers that the RSZ gave to declarations of these pairs and then refused; by `pairKey`. */
export async function refusedNumbersOf(tx: Scoped, pairs: readonly Pair[]): Promise<Map<string, string[]>> {
  const rows = await tx.db.declaration.findMany({
    where: {
      employerId: { in: [...new Set(pairs.map((it) => it.employerId))] },
      personId: { in: [...new Set(pairs.map((it) => it.personId))] },
      state: "refused",
      declarationNumber: { not: null },
      employer: reach(tx.scope),
    },
    select: { employerId: true, personId: true, declarationNumber: true },
  });
  const byPair = new Map<string, string[]>();
  for (const { employerId, personId, declarationNumber } of rows) {
    if (!personId || !declarationNumber) continue;
    const key = pairKey({ employerId, personId });
    byPair.set(key, [...(byPair.get(key) ?? []), declarationNumber]);
  }
  return byPair;
}

export type UnderWay = { id: string; content: unknown };

/** As `findUnderWay`, for many pairs in one query; by `pairKey`. */
export async function underWayOf(tx: Scoped, pairs: readonly Pair[]): Promise<Map<string, UnderWay[]>> {
  const rows = await tx.db.declaration.findMany({
    where: {
      employerId: { in: [...new Set(pairs.map((it) => it.employerId))] },
      personId: { in: [...new Set(pairs.map((it) => it.personId))] },
      AND: [isUnderWay, { employer: reach(tx.scope) }],
    },
    select: { id: true, employerId: true, personId: true, content: true },
    orderBy: { sequence: "asc" },
  });
  const byPair = new Map<string, UnderWay[]>();
  for (const { id, employerId, personId, content } of rows) {
    if (!personId) continue;
    const key = pairKey({ employerId, personId });
    byPair.set(key, [...(byPair.get(key) ?? []), { id, content }]);
  }
  return byPair;
}
