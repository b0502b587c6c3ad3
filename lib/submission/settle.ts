import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { addNotification, addWireMessages } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { toContent } from "@/lib/dimona/content";
import { attachInsz } from "@/lib/people/attach-insz";
import { recordFact } from "@/lib/register/record-fact";
import { lockPair } from "@/lib/register/store";
import type { Answer } from "@/lib/rsz/answer";
import type { Exchange } from "@/lib/rsz/client";
import type { Tools } from "@/lib/submission/hand";
import { type Claimed, finish, loadForVerdict, putOff } from "@/lib/submission/store";

const events = { A: "accept", W: "accept", B: "refuse", S: "await" } as const;

type Told = { answer: Answer; exchange: Exchange; again: number };

/**
 * Commits an answer in one transaction: state, notification, fact, register and event; or nothing of it when the lease is
 * lost. S is provisional: it is kept once and asked about again.
 */
export const settle = ({ scope }: Tools, claimed: Claimed, told: Told): Promise<void> =>
  withScope(scope, async (tx) => {
    const { answer, again } = told;
    await lockPair(tx, claimed.employerId, claimed.personId);
    if (answer.result === "S" && claimed.state === "identifying") {
      await putOff(tx, claimed, again, 0);
      return;
    }
    if (!(await record(tx, claimed, told))) return;
    if (answer.result === "S") await putOff(tx, claimed, again, 0);
    else await finish(tx, claimed);
  });

async function record(tx: Scoped, claimed: Claimed, { answer, exchange }: Told): Promise<boolean> {
  const at = now();
  const final = answer.result !== "S";
  const errorIds = answer.anomalies.map(({ errorId }) => errorId);
  const detail = { result: answer.result, errorIds };
  const held = await loadForVerdict(tx, claimed);
  const change = { result: answer.result, ...(final && { settledAt: at }) };
  if (!held || !(await transition(tx, claimed, events[answer.result], change, detail))) return false;
  await addNotification(tx, {
    declarationId: claimed.id,
    employerId: claimed.employerId,
    number: answer.declarationNumber,
    result: answer.result,
    final,
    anomalies: answer.anomalies,
    informations: answer.informations,
    receivedAt: at,
  });
  await addWireMessages(tx, [
    { declarationId: claimed.id, at, direction: "answer", status: exchange.status, text: exchange.response ?? "" },
  ]);
  await project(tx, claimed, { ...held, answer, at });
  return true;
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
 * The RSZ says who the worker is. When that number is another person's already, two persons of ours are one: this is kept
 * for a person to look at, and nothing is joined by itself.
 */
async function identify(tx: Scoped, personId: string, insz: string, at: Date): Promise<void> {
  const attached = await attachInsz(tx, personId, insz, dayOf(at));
  if (attached.ok) return;
  const detail = { otherPersonId: attached.personId };
  await recordAudit(tx, { action: "same-person", subject: "person", subjectId: personId, detail });
}

/** The RSZ's own word for late is an anomaly that ends in 460 (annex 30: Laattijdige aangifte). */
const isLateAnswer = ({ anomalies }: Answer): boolean => anomalies.some(({ errorId }) => errorId.endsWith("-460"));
