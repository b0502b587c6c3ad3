import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { addNotification, addWireMessages } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { toContent } from "@/lib/dimona/content";
import { lateAnomaly } from "@/lib/dimona/lateness";
import { mask } from "@/lib/log";
import { attachInsz } from "@/lib/people/attach-insz";
import { workerIdentity } from "@/lib/people/store";
import { recordFact } from "@/lib/register/record-fact";
import { lockPair } from "@/lib/register/store";
import type { Answer } from "@/lib/rsz/answer";
import type { Exchange } from "@/lib/rsz/client";
import { watchOver } from "@/lib/submission/doubt/lose";
import { isDouble } from "@/lib/submission/doubt/twin";
import { type Watch, watchOf } from "@/lib/submission/doubt/watch";
import type { Tools } from "@/lib/submission/hand";
import { type Claimed, finish, loadForVerdict, putOff } from "@/lib/submission/store";

const events = { A: "accept", W: "accept", B: "refuse", S: "await" } as const;

type Told = { answer: Answer; exchange: Exchange; again: number };

/**
 * Commits an answer in one transaction: state, notification, fact, register and event; or nothing of it when the lease is
 * lost. S is provisional: it is kept once and asked about again.
 */
export const settle = (tools: Tools, claimed: Claimed, told: Told): Promise<void> =>
  withScope(tools.scope, async (tx) => {
    const { answer, again } = told;
    await lockPair(tx, claimed.employerId, claimed.personId);
    if (answer.result === "S" && claimed.state === "identifying") {
      await putOff(tx, claimed, again, 0);
      return;
    }
    if (!(await record(tx, claimed, told, watchOf(tools)))) return;
    if (answer.result === "S") await putOff(tx, claimed, again, 0);
    else await finish(tx, claimed);
  });

async function record(tx: Scoped, claimed: Claimed, told: Told, watch: Watch): Promise<boolean> {
  const { answer, exchange } = told;
  const at = now();
  const final = answer.result !== "S";
  const errorIds = answer.anomalies.map(({ errorId }) => errorId);
  const detail = { result: answer.result, errorIds };
  const held = await loadForVerdict(tx, claimed);
  if (!held) return false;
  if (held.receivedAt === null && (await isAnothers(tx, claimed, answer))) return refuseAdoption(tx, claimed);
  if (held.kind === "IN" && held.doubts > 0 && isDouble(answer)) return proveFirst(tx, claimed, told, watch);
  const change = { result: answer.result, ...(final && { settledAt: at }) };
  if (!(await transition(tx, claimed, events[answer.result], change, detail))) return false;
  await addNotification(tx, {
    declarationId: claimed.id,
    employerId: claimed.employerId,
    number: answer.declarationNumber,
    result: answer.result,
    final,
    anomalies: answer.anomalies.map((it) => ({ ...it, labelNl: mask(it.labelNl), labelFr: mask(it.labelFr) })),
    informations: answer.informations.map((it) => ({ ...it, detail: mask(it.detail) })),
    receivedAt: at,
  });
  await addWireMessages(tx, [
    { declarationId: claimed.id, at, direction: "answer", status: exchange.status, text: exchange.response ?? "" },
  ]);
  await project(tx, claimed, { ...held, answer, at });
  return true;
}

/** A number that a person typed may be another declaration's: then its answer names another worker. */
async function isAnothers(tx: Scoped, { personId }: Claimed, { workerInsz }: Answer): Promise<boolean> {
  const { insz } = await workerIdentity(tx, personId);
  return workerInsz !== undefined && insz !== undefined && workerInsz !== insz;
}

/** Stuck again, without the number: nothing of the other declaration is kept here. */
async function refuseAdoption(tx: Scoped, claimed: Claimed): Promise<boolean> {
  const change = { declarationNumber: null, postedAt: null, doubts: { increment: 1 } };
  if (await transition(tx, claimed, "forget", change, { why: "another-worker" })) await finish(tx, claimed);
  return false;
}

/**
 * An IN that was sent twice, refused as double: this proves that the first arrived (dossier 2.5), so it is not refused at
 * all. What counts is the first one's number: looked up where the wire allows, else a person gives it. It is never repeated.
 */
async function proveFirst(tx: Scoped, claimed: Claimed, { answer, exchange }: Told, watch: Watch): Promise<boolean> {
  const none = { declarationNumber: null, postedAt: null, receivedAt: null, lookups: 0, absentSinceAt: null };
  const errorIds = answer.anomalies.map(({ errorId }) => errorId);
  const detail = { why: "double", number: answer.declarationNumber, errorIds };
  if (!(await transition(tx, claimed, "forget", none, detail))) return false;
  const text = exchange.response ?? "";
  await addWireMessages(tx, [
    { declarationId: claimed.id, at: now(), direction: "answer", status: exchange.status, text },
  ]);
  await watchOver(tx, claimed, watch);
  return false;
}

type Verdict = { content: unknown; periodNumber: string | null; answer: Answer; at: Date };

/** An acceptance changes the register; a refusal and a wait do not. */
async function project(tx: Scoped, claimed: Claimed, { content, periodNumber, answer, at }: Verdict): Promise<void> {
  const { result, workerInsz } = answer;
  if (result !== "A" && result !== "W") return;
  if (workerInsz) await identify(tx, claimed.personId, workerInsz, at);
  const number = answer.periodNumber ?? periodNumber ?? answer.declarationNumber;
  await recordFact(tx, {
    at,
    employerId: claimed.employerId,
    personId: claimed.personId,
    periodNumber: number,
    declarationId: claimed.id,
    fact: { kind: "verdict", periodNumber: number, result, late: isLateAnswer(answer), content: toContent(content) },
  });
}

/**
 * The RSZ says who the worker is, which only who has no number yet need be told. Another number than the one we have, or
 * one that another person of ours bears, is kept for a person to look at: nothing is replaced or joined by itself.
 */
async function identify(tx: Scoped, personId: string, insz: string, at: Date): Promise<void> {
  const known = (await workerIdentity(tx, personId)).insz;
  if (known === insz) return;
  if (known) {
    await recordAudit(tx, { action: "other-number", subject: "person", subjectId: personId });
    return;
  }
  const attached = await attachInsz(tx, personId, insz, dayOf(at));
  if (attached.ok) return;
  const detail = { otherPersonId: attached.personId };
  await recordAudit(tx, { action: "same-person", subject: "person", subjectId: personId, detail });
}

const isLateAnswer = ({ anomalies }: Answer): boolean => lateAnomaly(anomalies.map((it) => it.errorId)) !== undefined;
