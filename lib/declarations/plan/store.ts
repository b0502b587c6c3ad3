import { z } from "zod";
import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";

const detailSchema = z
  .object({ findings: z.array(z.string()) })
  .partial()
  .catch({});

/** What our check said when it was planned last. */
export async function plannedFindings(tx: Scoped, declarationId: string): Promise<string[]> {
  const row = await tx.db.declarationEvent.findFirst({
    where: { declarationId, event: "plan", declaration: { employer: reach(tx.scope) } },
    orderBy: { id: "desc" },
    select: { detail: true },
  });
  return detailSchema.parse(row?.detail).findings ?? [];
}

export type PlannedAhead = { count: number; nextAt: Date | null };

/** How many are planned within reach, and when the first of them goes. */
export async function plannedAhead(tx: Scoped): Promise<PlannedAhead> {
  const [row] = await tx.db.$queryRaw<PlannedAhead[]>`
    SELECT count(*)::int AS count, min(d.planned_at) AS "nextAt" FROM declaration d
    WHERE d.state = 'planned' AND ${reachSql(tx.scope, "d.employer_id")}`;
  return row ?? { count: 0, nextAt: null };
}

const recallSchema = z.union([z.object({ draftId: z.string() }), z.object({ ancestorId: z.string() })]);

/** What a recalled declaration came back as: its draft, or, of two that were taken back together, what they were to mend. */
export async function endOfRecall(tx: Scoped, declarationId: string) {
  const row = await tx.db.declarationEvent.findFirst({
    where: { declarationId, event: "recall", declaration: { employer: reach(tx.scope) } },
    orderBy: { id: "desc" },
    select: { detail: true },
  });
  return recallSchema.safeParse(row?.detail).data;
}
