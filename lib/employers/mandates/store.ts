import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";

/** Marks the mandate as one to look at, since `at`; false when it was marked already. Holds the employer's row until the transaction ends. */
export async function markForReview(tx: Scoped, employerId: string, at: Date): Promise<boolean> {
  const { count } = await tx.db.employer.updateMany({
    where: { AND: [{ id: employerId, mandateReviewAt: null }, reach(tx.scope)] },
    data: { mandateReviewAt: at },
  });
  return count === 1;
}

/**
 * Of which of these the mandate is being looked at. While it is, nobody can close the review before this transaction ends,
 * so that what is paused now is among what is resumed then.
 */
export async function underReview(tx: Scoped, employerIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM employer e
    WHERE e.id = ANY (${[...new Set(employerIds)]}::uuid[]) AND e.mandate_review_at IS NOT NULL
      AND ${reachSql(tx.scope, "e.id")}
    FOR SHARE`;
  return new Set(rows.map(({ id }) => id));
}

/** The same without holding it: who finds one marked asks again by `underReview`. */
export async function markedForReview(tx: Scoped, employerIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM employer e
    WHERE e.id = ANY (${[...new Set(employerIds)]}::uuid[]) AND e.mandate_review_at IS NOT NULL
      AND ${reachSql(tx.scope, "e.id")}`;
  return new Set(rows.map(({ id }) => id));
}

/** `underReview` of one. */
export const isUnderReview = async (tx: Scoped, employerId: string): Promise<boolean> =>
  (await underReview(tx, [employerId])).has(employerId);

/** A person has looked; false when nobody had asked to, or a colleague was quicker. */
export async function closeReview(tx: Scoped, employerId: string): Promise<boolean> {
  const { count } = await tx.db.employer.updateMany({
    where: { AND: [{ id: employerId, mandateReviewAt: { not: null } }, reach(tx.scope)] },
    data: { mandateReviewAt: null },
  });
  return count === 1;
}

/** How many employers within reach have a mandate to look at. */
export const countMandateReviews = (tx: Scoped): Promise<number> =>
  tx.db.employer.count({ where: { AND: [{ mandateReviewAt: { not: null } }, reach(tx.scope)] } });

/** The mandates that hold on or after `endDate`, as they are. */
const openAfter = (tx: Scoped, employerId: string, endDate: string) => ({
  employerId,
  employer: reach(tx.scope),
  OR: [{ validTo: null }, { validTo: { gt: endDate } }],
});

/** Whether a mandate has begun after `endDate`, on `today` at the latest: that one cannot end then. */
export const beganAfter = async (tx: Scoped, employerId: string, endDate: string, today: string): Promise<boolean> =>
  (await tx.db.mandate.count({
    where: { ...openAfter(tx, employerId, endDate), validFrom: { gt: endDate, lte: today } },
  })) > 0;

/** Ends what is open on `endDate`; a mandate that begins later stays. A form that was opened before is stale from here. */
export async function endMandates(tx: Scoped, employerId: string, endDate: string): Promise<void> {
  const where = { ...openAfter(tx, employerId, endDate), validFrom: { lte: endDate } };
  await tx.db.mandate.updateMany({ where, data: { validTo: endDate } });
  await tx.db.employer.updateMany({
    where: { AND: [{ id: employerId }, reach(tx.scope)] },
    data: { version: { increment: 1 } },
  });
}
