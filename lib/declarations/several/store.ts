import { reach, type Scoped } from "@/lib/access/scope";
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
