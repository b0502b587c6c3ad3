import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { KnownPeriod } from "@/lib/batch/known/known-period";
import { type Claim, claimsBetween, periodsEnding } from "@/lib/batch/known/store";
import { type KnownEnding, toLine } from "@/lib/batch/quarter/ending";
import { firstEnd, nextQuarterOf, QUARTER_TYPES } from "@/lib/batch/quarter/next-quarter";
import type { QuarterRead } from "@/lib/batch/quarter/quarter-line";
import { now } from "@/lib/clock";
import { addDays, type Day, endOfQuarter } from "@/lib/day";
import { openingOf } from "@/lib/dimona/windows";

/** Which quarter ends (its last day), and of which employer; absent: of all within reach. */
export type QuarterAsked = { end: Day; employerId?: string | undefined };

/** The periods that end with the quarter and could go on, with the IN of the next one. Three queries, however many. */
export async function endingsOf(tx: Scoped, { end, employerId }: QuarterAsked): Promise<KnownEnding[]> {
  const found = await periodsEnding(tx, { from: firstEnd(end), to: end, workerTypes: QUARTER_TYPES, employerId });
  return found.flatMap((known) => {
    const content = nextQuarterOf(known.period, end);
    return content ? [{ ...known, content }] : [];
  });
}

const keyOf = (employerId: string, personId: string, workerType: string) => `${employerId} ${personId} ${workerType}`;

/** What is declared already for the quarter after `end`, of a worker's type at an employer: found by a period like it. */
export async function claimsOn(tx: Scoped, { end, employerId }: QuarterAsked) {
  const start = addDays(end, 1);
  const span = { from: start, to: endOfQuarter(start), workerTypes: QUARTER_TYPES, employerId };
  const claims = await claimsBetween(tx, span);
  // The first one stands for them all.
  const first = new Map(claims.reverse().map((it) => [keyOf(it.employerId, it.personId, it.workerType), it]));
  return ({ employer, worker, period }: KnownPeriod): Claim | undefined =>
    first.get(keyOf(employer.id, worker.id, period.workerType));
}

/**
 * What ends with a quarter within reach, by employer and worker: what goes on, and what is declared for the next one already.
 * Every worker is recorded as consulted.
 */
export function readQuarter(scope: Scope, asked: QuarterAsked): Promise<QuarterRead> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const endings = await endingsOf(tx, asked);
    const claimOf = await claimsOn(tx, asked);
    await recordConsultations(
      tx,
      { screen: "next-quarter", purpose: "look", detail: { end: asked.end } },
      endings.map(({ worker }) => worker.id),
    );
    const lines = endings.map((it) => toLine(it, claimOf(it)));
    return { end: asked.end, start: addDays(asked.end, 1), lines, closed: closedOf(endings) };
  });
}

/** The types that the RSZ does not take yet, with the moment from which it does. */
function closedOf(endings: readonly KnownEnding[]): QuarterRead["closed"] {
  const byType = new Map(endings.map(({ content }) => [content.workerType ?? "", content]));
  return [...byType].flatMap(([workerType, content]) => {
    const opensAt = openingOf(content);
    return opensAt && opensAt > now() ? [{ workerType, opensAt }] : [];
  });
}
