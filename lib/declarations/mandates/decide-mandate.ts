import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import type { MandateDecided, MandateDecision } from "@/lib/declarations/mandates/mandate-decision";
import { leaveUnasked, noteMandateEnded, resumeBarred } from "@/lib/declarations/mandates/store";
import { beganAfter, closeReview, endMandates } from "@/lib/employers/mandates/store";
import { reachesEmployer } from "@/lib/employers/store";
import { mask } from "@/lib/log";

/**
 * Ends the review of a mandate. In order: all that paused because of it goes on, first deadline first. Ended: the mandate gets
 * its end, and each paused declaration waits for a person. Needs "manage-clients".
 */
export function decideMandate(scope: Scope, decision: MandateDecision): Promise<MandateDecided> {
  demand(scope, "manage-clients");
  const said = { ...decision, reason: mask(decision.reason) };
  return withScope(scope, async (tx): Promise<MandateDecided> => {
    if (!(await reachesEmployer(tx, said.employerId))) return { ok: false, reason: "not-found" };
    const wrong = await wrongEnd(tx, said);
    if (wrong) return { ok: false, reason: wrong };
    if (!(await closeReview(tx, said.employerId))) return { ok: false, reason: "moved-on" };
    const count = await carryOut(tx, said);
    await audit(tx, said, count);
    return { ok: true, count };
  });
}

async function wrongEnd(tx: Scoped, said: MandateDecision) {
  if (said.found !== "ended") return undefined;
  const today = dayOf(now());
  if (said.endDate > today) return "end-after-today";
  return (await beganAfter(tx, said.employerId, said.endDate, today)) ? "end-before-start" : undefined;
}

async function carryOut(tx: Scoped, said: MandateDecision): Promise<number> {
  const { employerId, reason } = said;
  if (said.found === "in-order") return resumeBarred(tx, employerId, now(), reason);
  await endMandates(tx, employerId, said.endDate);
  const unasked = await leaveUnasked(tx, employerId, now(), { reason });
  return unasked + (await noteMandateEnded(tx, employerId, now(), { reason }));
}

const audit = (tx: Scoped, said: MandateDecision, count: number) =>
  recordAudit(tx, {
    action: said.found === "ended" ? "mandate-end" : "mandate-confirm",
    subject: "employer",
    subjectId: said.employerId,
    detail: { reason: said.reason, declarations: count, ...(said.found === "ended" && { endDate: said.endDate }) },
  });
