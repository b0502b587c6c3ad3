import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { moveAll } from "@/lib/declarations/moves/store";
import { addNotifications } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { toContent } from "@/lib/dimona/content";
import { lateAnomaly } from "@/lib/dimona/lateness";
import { mask } from "@/lib/log";
import { attachInsz } from "@/lib/people/attach-insz";
import { currentNumbers } from "@/lib/people/store";
import { recordFacts } from "@/lib/register/record-fact";
import { lockPairs, type NewFact } from "@/lib/register/store";
import type { Answer } from "@/lib/rsz/answer";
import type { Exchange } from "@/lib/rsz/client";
import { watchOver } from "@/lib/submission/doubt/lose";
import { isDouble } from "@/lib/submission/doubt/twin";
import type { Watch } from "@/lib/submission/doubt/watch";
import { keepAnswers, wordsOf } from "@/lib/submission/send";
import { answered, type Claimed, finish, type Judged, loadForVerdict, putOff, wake } from "@/lib/submission/store";

const events = { A: "accept", W: "accept", B: "refuse", S: "await" } as const;

/** The answer to a GET. `againMs`: after how many ms it may be asked for anew. */
export type Told = { claimed: Claimed; answer: Answer; exchange: Exchange; againMs: number };

/** `insz`: the worker's number as we have it. */
type Verdict = Told & { held: Judged; insz: string | undefined };

/**
 * Commits answers in one transaction: state, notification, fact, register and event of each; or nothing of it when its lease
 * is lost. S is provisional: it is kept once and asked about again.
 */
export async function settle(tx: Scoped, all: readonly Told[], watch: Watch): Promise<void> {
  const claimed = all.map((it) => it.claimed);
  await lockPairs(tx, claimed);
  const named = all.flatMap(({ answer, claimed: { personId } }) => (answer.workerInsz ? [personId] : []));
  const [held, numbers] = await Promise.all([loadForVerdict(tx, claimed), currentNumbers(tx, named)]);
  const verdicts = all.flatMap((told): Verdict[] => {
    const row = held.get(told.claimed.id);
    return row ? [{ ...told, held: row, insz: numbers.get(told.claimed.personId) }] : [];
  });
  const plain: Verdict[] = [];
  for (const verdict of verdicts) if (!(await isPeculiar(tx, verdict, watch))) plain.push(verdict);
  await record(tx, plain);
}

/** Dealt with by itself: what brings nothing new, is another's, or proves something else than it says. */
async function isPeculiar(tx: Scoped, verdict: Verdict, watch: Watch): Promise<boolean> {
  const { claimed, answer, againMs, held } = verdict;
  if (answer.result === "S" && claimed.state === "identifying") await putOff(tx, claimed, againMs, 0);
  else if (held.receivedAt === null && isAnothers(verdict)) await refuseAdoption(tx, claimed);
  else if (held.kind === "IN" && held.doubts > 0 && isDouble(answer)) await proveFirst(tx, verdict, watch);
  else return false;
  return true;
}

async function record(tx: Scoped, verdicts: readonly Verdict[]): Promise<void> {
  const at = now();
  const moved = await moveAll(
    tx,
    verdicts.map(({ claimed, answer, exchange, againMs }) => ({
      ...claimed,
      event: events[answer.result],
      detail: { result: answer.result, errorIds: errorIdsOf(answer) },
      change: { result: answer.result, ...(answer.result === "S" ? { againMs } : { settledAt: at }) },
      words: wordsOf(exchange),
    })),
    answered,
  );
  const recorded = verdicts.filter(({ claimed }) => moved.has(claimed.id));
  if (recorded.length === 0) return;
  await addNotifications(
    tx,
    recorded.map((it) => notificationOf(it, at)),
  );
  await project(tx, recorded, at);
  await wake(tx);
}

const errorIdsOf = ({ anomalies }: Answer): string[] => anomalies.map(({ errorId }) => errorId);

const notificationOf = ({ claimed, answer }: Verdict, receivedAt: Date) => ({
  declarationId: claimed.id,
  employerId: claimed.employerId,
  number: answer.declarationNumber,
  result: answer.result,
  final: answer.result !== "S",
  anomalies: answer.anomalies.map((it) => ({ ...it, labelNl: mask(it.labelNl), labelFr: mask(it.labelFr) })),
  informations: answer.informations.map((it) => ({ ...it, detail: mask(it.detail) })),
  receivedAt,
});

/** A number that a person typed may be another declaration's: then its answer names another worker. */
const isAnothers = ({ answer: { workerInsz }, insz }: Verdict): boolean =>
  workerInsz !== undefined && insz !== undefined && workerInsz !== insz;

/** Stuck again, without the number: nothing of the other declaration is kept here. */
async function refuseAdoption(tx: Scoped, claimed: Claimed): Promise<void> {
  const change = { declarationNumber: null, postedAt: null, doubts: { increment: 1 } };
  if (await transition(tx, claimed, "forget", change, { why: "another-worker" })) await finish(tx, claimed);
}

/**
 * An IN that was sent twice, refused as double: this proves that the first arrived (dossier 2.5), so it is not refused at
 * all. What counts is the first one's number: looked up where the wire allows, else a person gives it. It is never repeated.
 */
async function proveFirst(tx: Scoped, { claimed, answer, exchange }: Verdict, watch: Watch): Promise<void> {
  const none = { declarationNumber: null, postedAt: null, receivedAt: null, lookups: 0, absentSinceAt: null };
  const detail = { why: "double", number: answer.declarationNumber, errorIds: errorIdsOf(answer) };
  if (!(await transition(tx, claimed, "forget", none, detail))) return;
  await keepAnswers(tx, [{ claimed, exchange }]);
  await watchOver(tx, claimed, watch);
}

/** An acceptance changes the register; a refusal and a wait do not. */
async function project(tx: Scoped, verdicts: readonly Verdict[], at: Date): Promise<void> {
  const accepted = verdicts.filter(({ answer }) => answer.result === "A" || answer.result === "W");
  for (const it of accepted) await identify(tx, it, at);
  await recordFacts(
    tx,
    accepted.flatMap((it) => factOf(it, at)),
  );
}

function factOf({ claimed, held, answer }: Verdict, at: Date): NewFact[] {
  const { result } = answer;
  if (result !== "A" && result !== "W") return [];
  const { employerId, personId, id: declarationId } = claimed;
  const periodNumber = answer.periodNumber ?? held.periodNumber ?? answer.declarationNumber;
  const late = lateAnomaly(errorIdsOf(answer)) !== undefined;
  const fact = { kind: "verdict" as const, periodNumber, result, late, content: toContent(held.content) };
  return [{ at, employerId, personId, periodNumber, declarationId, fact }];
}

/**
 * The RSZ says who the worker is, which only who has no number yet need be told. Another number than the one we have, or
 * one that another person of ours bears, is kept for a person to look at: nothing is replaced or joined by itself.
 */
async function identify(tx: Scoped, { claimed: { personId }, answer, insz }: Verdict, at: Date): Promise<void> {
  const said = answer.workerInsz;
  if (!said || said === insz) return;
  if (insz) {
    await recordAudit(tx, { action: "other-number", subject: "person", subjectId: personId });
    return;
  }
  const attached = await attachInsz(tx, personId, said, dayOf(at));
  if (attached.ok) return;
  const detail = { otherPersonId: attached.personId };
  await recordAudit(tx, { action: "same-person", subject: "person", subjectId: personId, detail });
}
