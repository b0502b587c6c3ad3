import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import type { Draft } from "@/lib/declarations/draft";
import { handle } from "@/lib/declarations/handle";
import { type Judgement, judge, judgedColumns, limitOf, namesOf } from "@/lib/declarations/judge";
import { plan, queue } from "@/lib/declarations/plan/let-go";
import { type PlanObstacle, planObstacle } from "@/lib/declarations/plan/plan-obstacle";
import { type Ahead, holdPair, movedOn, type ReadForSubmit, readFor } from "@/lib/declarations/read-for-submit";
import { createDeclaration, findUnderWay } from "@/lib/declarations/store";
import { newPerson } from "@/lib/declarations/worker-choice";
import { sameContent, toContent } from "@/lib/dimona/content";
import type { Content } from "@/lib/dimona/declaration";
import { blocks, type Finding } from "@/lib/dimona/finding";
import { mask } from "@/lib/log";

/** `sendAnywayReason`: why it goes although our check refuses it. `lateReason`: why it comes after the last moment. */
export type Submission = Draft & {
  sendAnywayReason?: string;
  lateReason?: string;
  /** Not now, but at that moment. */
  plannedAt?: Date;
};

export type Submitted =
  /** `already`: this very declaration had been submitted before; `id` is the first one. Until then it can be recalled. */
  | { ok: true; id: string; already: boolean; restsUntilAt?: Date }
  /** Our check refuses it; `sendable` tells whether it may be sent anyway with a reason. */
  | { ok: false; reason: "findings"; findings: Finding[]; sendable: boolean }
  /** It is late since `deadlineAt`, by the server's clock, and nobody said why. Nothing else stands in its way. */
  | { ok: false; reason: "late-unexplained"; deadlineAt: Date }
  /** Nothing can be sent at the moment for which it is planned; `lastAt` is the last one, where there is any. */
  | PlanObstacle
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "stale"; id: string };

/**
 * Checks a declaration and queues or plans it, in one transaction. Whatever is repeated gives the first result: the same form
 * (client key), and the same declaration under way for the same worker (another tab, another officer). What is late is
 * sent all the same, with a reason; for what is in time none is kept. What is planned is judged as of its moment.
 */
export const submitDeclaration = (scope: Scope, submission: Submission): Promise<Submitted> =>
  submitting(scope, (tx) => submitIn(tx, submission));

/** One transaction that submits, of 15 s or as many ms as are said; whoever was overtaken in it begins anew. */
export async function submitting<T>(scope: Scope, run: (tx: Scoped) => Promise<T>, timeout?: number): Promise<T> {
  demand(scope, "declare");
  const attempt = () => withScope(scope, run, timeout ? { timeout } : {});
  return attempt().catch((error) => {
    if (error === movedOn || isUniqueViolation(error)) return attempt();
    throw error;
  });
}

/**
 * Its place among several that one step queues. `follows`: judged and sent as if the period that goes before were cancelled.
 * `batchId`: with which it takes turns in the queue.
 */
export type Place = {
  follows?: { id: string; cancels: string };
  leavesAncestor?: true;
  batchId?: string;
  ahead?: Ahead;
};

/** For steps that queue several declarations in one transaction; alone, `submitDeclaration` does it. */
export async function submitIn(tx: Scoped, submission: Submission, place: Place = {}): Promise<Submitted> {
  const { version } = submission;
  const content = toContent(submission.content);
  const read = await readFor(tx, submission, place.ahead);
  const { held } = read;
  if (held && held.state !== "draft") return submittedBefore(held, content);
  if (held && version !== undefined && version !== held.version) return { ok: false, reason: "stale", id: held.id };
  if (read.is === "not-found") return { ok: false, reason: "not-found" };
  const same = sameIn(read.underWay, content);
  if (same) return { ok: true, id: same.id, already: true };
  return checkAndQueue(tx, { submission, content, read, place });
}

/** The same form twice is one declaration; the same form with other words in it, or one that was given up, is stale. */
const submittedBefore = (held: { id: string; content: unknown }, content: Content): Submitted =>
  held.content !== null && sameContent(toContent(held.content), content)
    ? { ok: true, id: held.id, already: true }
    : { ok: false, reason: "stale", id: held.id };

const sameIn = (underWay: readonly { id: string; content: unknown }[], content: Content) =>
  underWay.find((it) => sameContent(toContent(it.content), content));

type Ready = { submission: Submission; content: Content; read: ReadForSubmit & { is: "found" }; place: Place };

async function checkAndQueue(tx: Scoped, ready: Ready): Promise<Submitted> {
  const { submission, content, read, place } = ready;
  const { known, held, ancestor, source } = read;
  const { employerId, worker, plannedAt } = submission;
  const judged = await judge(tx, {
    employerId,
    personId: known,
    worker: read.worker,
    content,
    at: plannedAt ?? now(),
    cancels: place.follows?.cancels,
    source,
  });
  const obstacle = obstacleTo(ready, judged);
  if (obstacle) return obstacle;
  const personId = known ?? (await newPerson(tx, employerId, worker));
  if (!personId) return { ok: false, reason: "not-found" };
  // A colleague may have made this very worker and declaration while the number was being tied.
  if (!known && !(await holdPair(tx, employerId, personId))) throw movedOn;
  const same = known ? undefined : sameIn(await findUnderWay(tx, employerId, personId), content);
  if (same) return { ok: true, id: same.id, already: true };
  const row = held ?? (await createRow(tx, submission, personId, place.batchId));
  const subject = { id: row.id, employerId, state: row.state, version: row.version };
  const said = reasonsOf(submission, judged);
  const followsId = place.follows?.id ?? judged.awaitedId ?? null;
  const columns = { ...contentColumns(content, personId), ...judgedColumns(judged), employerId, ancestorId: ancestor };
  const detail = { findings: namesOf(judged.findings), ...limitOf(judged), ...said };
  const goes = { subject, judged, change: { ...columns, followsId, ...said }, detail };
  const restsUntilAt = plannedAt ? await plan(tx, goes, plannedAt) : await queue(tx, goes);
  if (restsUntilAt === "moved-on") throw movedOn;
  if (ancestor && !place.leavesAncestor) await handle(tx, ancestor, { successorId: row.id });
  return { ok: true, id: row.id, already: false, ...(restsUntilAt && { restsUntilAt }) };
}

/** Why it cannot be queued as it is: what our check says first, then what only needs a reason, or another moment. */
function obstacleTo(
  { submission, read: { known } }: Ready,
  { findings, sendable, limit, late }: Judgement,
): Submitted | undefined {
  const { worker, sendAnywayReason, lateReason, plannedAt } = submission;
  if (!sendable || (blocks(findings) && !sendAnywayReason))
    return { ok: false, reason: "findings", findings, sendable };
  if (worker.by === "insz" && !known && !worker.lastName.trim())
    return { ...nameless, findings: [...findings, nameMissing] };
  if (plannedAt) return planObstacle(plannedAt, limit);
  if (limit && late && !lateReason) return { ok: false, reason: "late-unexplained", deadlineAt: limit.at };
  return undefined;
}

/** A reason for a lateness that there is not would be a confession of nothing. */
const reasonsOf = ({ sendAnywayReason, lateReason }: Submission, { late }: Judgement) => ({
  ...(sendAnywayReason && { sendAnywayReason: mask(sendAnywayReason) }),
  ...(late && lateReason && { lateReason: mask(lateReason) }),
});

/** The RSZ needs no name beside a number; the mirror does, and would else have to show a number. */
const nameMissing: Finding = {
  rule: "name-missing",
  field: "worker",
  severity: "blocking",
  values: { part: "lastName" },
};
const nameless = { ok: false, reason: "findings", sendable: false } as const;

const contentColumns = (content: Content, personId: string) => ({
  kind: content.kind,
  content,
  draft: null,
  personId,
  periodNumber: content.periodNumber ?? null,
});

function createRow(
  tx: Scoped,
  { clientKey, employerId, content }: Submission,
  personId: string,
  batchId: string | undefined,
) {
  const createdById = userIdOf(tx.scope);
  if (!createdById) throw new Error("a declaration is made by a person");
  const at = now();
  return createDeclaration(tx, {
    clientKey,
    employerId,
    personId,
    kind: content.kind,
    state: "draft",
    batchId: batchId ?? null,
    createdById,
    createdAt: at,
    changedAt: at,
  });
}
