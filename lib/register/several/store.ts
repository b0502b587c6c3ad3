import { reach, type Scoped } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import type { Period } from "@/lib/dimona/period";
import { casualWorkUsing } from "@/lib/dimona/quota-kinds";
import type { QuotaKind } from "@/lib/dimona/quotas";
import { fromRow } from "@/lib/register/period-row";
import { pairKey } from "@/lib/register/several/pair-key";
import type { Pair } from "@/lib/register/store";

/** As `periodsOf`, for many pairs in one query; by `pairKey`. */
export async function periodsOfPairs(tx: Scoped, pairs: readonly Pair[]): Promise<Map<string, Period[]>> {
  const rows = await tx.db.period.findMany({
    where: {
      relation: {
        employerId: { in: [...new Set(pairs.map((it) => it.employerId))] },
        personId: { in: [...new Set(pairs.map((it) => it.personId))] },
        employer: reach(tx.scope),
      },
    },
    include: { relation: { select: { employerId: true, personId: true } } },
    orderBy: [{ startDate: "desc" }, { number: "desc" }],
  });
  const byPair = new Map<string, Period[]>();
  for (const { relation, ...row } of rows) {
    const key = pairKey(relation);
    const held = byPair.get(key);
    if (held) held.push(fromRow(row));
    else byPair.set(key, [fromRow(row)]);
  }
  return byPair;
}

export type CasualDay = { day: string; personId: string };

/** On which days which workers began casual work that uses a contingent of the employer's, in order, by employer: see `daysOfOthers`. */
export async function casualDays(
  tx: Scoped,
  employerIds: readonly string[],
  { kind, from }: { kind: QuotaKind; from: Day },
): Promise<Map<string, CasualDay[]>> {
  const { workerTypes, committees, agencies } = casualWorkUsing(kind);
  const ofUser = committees.map((equals) => ({ usingCompany: { path: ["jointCommittee"], equals } }));
  const rows = await tx.db.period.findMany({
    where: {
      relation: { employerId: { in: [...new Set(employerIds)] }, employer: reach(tx.scope) },
      cancelled: false,
      startDate: { gte: from },
      workerType: { in: workerTypes },
      OR: [{ jointCommittee: { in: committees } }, { jointCommittee: { in: agencies }, OR: ofUser }],
    },
    select: { startDate: true, relation: { select: { employerId: true, personId: true } } },
    orderBy: { startDate: "asc" },
  });
  const byEmployer = new Map<string, CasualDay[]>();
  for (const { startDate, relation } of rows) {
    const held = byEmployer.get(relation.employerId) ?? [];
    held.push({ day: startDate, personId: relation.personId });
    byEmployer.set(relation.employerId, held);
  }
  return byEmployer;
}
