import type { Scoped } from "@/lib/access/scope";
import type { Held, RowsSent, SendWish } from "@/lib/batch/batch-results";
import { ownFinding } from "@/lib/batch/check-row";
import { isNobody, type Parties } from "@/lib/batch/parties";
import type { ReadAhead } from "@/lib/batch/read-ahead";
import type { ReadRow } from "@/lib/batch/read-row";
import { rowKey } from "@/lib/batch/row-key";
import type { KeptRow } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import type { WorkerChoice } from "@/lib/declarations/draft";
import { type Submission, type Submitted, submitIn } from "@/lib/declarations/submit-declaration";
import { check } from "@/lib/dimona/check";
import { contentSchema } from "@/lib/dimona/content";

export type SentRow = Extract<RowsSent, { ok: true }>["sent"][number];

/** A row with what it says and whom it names. */
export type Read = { row: KeptRow; read: ReadRow; parties: Parties };

/** Sends one row by the road of the form, or says why it stays behind. Only in the transaction of its chunk. */
export async function sendRow(
  tx: Scoped,
  wish: SendWish,
  { row, read, parties }: Read,
  ahead: ReadAhead,
): Promise<SentRow | Held> {
  const { employer } = parties;
  const against = ownFindings(read, parties);
  if (isNobody(employer) || against.length > 0)
    return { rowId: row.id, why: "findings", findings: against, sendable: false };
  const submission: Submission = {
    clientKey: rowKey(row.id, row.sendings),
    employerId: employer.id,
    worker: choiceOf(read, parties),
    content: read.content,
    ...(row.sent && { ancestorId: row.sent.declarationId }),
    ...(wish.sendAnywayReason && { sendAnywayReason: wish.sendAnywayReason }),
    ...(wish.lateReason && { lateReason: wish.lateReason }),
    ...(wish.plannedAt && { plannedAt: wish.plannedAt }),
  };
  const told = toAnswer(row.id, await submitIn(tx, submission, { batchId: wish.batchId, ahead: ahead.of(parties) }));
  if (!("why" in told)) ahead.note(parties, { id: told.declarationId, content: read.content });
  return told;
}

/** What the sheet itself has to say against it, which the law cannot know; and what no declaration could hold. */
function ownFindings(read: ReadRow, { employer, personId }: Parties) {
  return [
    ...(read.unread.includes("kind") ? [ownFinding("kind-unread", "kind")] : []),
    ...(isNobody(employer) ? [ownFinding(`employer-${employer}`, "employer")] : []),
    ...(isNobody(personId) && !isNobody(employer) ? [ownFinding(`worker-${personId}`, "worker")] : []),
    ...(contentSchema.safeParse(read.content).success ? [] : check(read.content, { now: now(), periods: [] })),
  ];
}

function choiceOf({ worker, byNumber, name }: ReadRow, { personId }: Parties): WorkerChoice {
  if (byNumber) return { by: "insz", insz: worker, ...name };
  return personId ? { by: "person", personId } : { by: "none" };
}

function toAnswer(rowId: string, submitted: Submitted): SentRow | Held {
  if (submitted.ok) {
    const { id: declarationId, already, restsUntilAt } = submitted;
    // This row was not sent before, so it is another one that says the very same.
    if (already) return { rowId, why: "same-under-way", declarationId };
    return { rowId, declarationId, already, ...(restsUntilAt && { restsUntilAt }) };
  }
  switch (submitted.reason) {
    case "findings":
      return { rowId, why: "findings", findings: submitted.findings, sendable: submitted.sendable };
    case "late-unexplained":
      return { rowId, why: "late-unexplained", deadlineAt: submitted.deadlineAt };
    case "plan":
      return { rowId, why: "not-then", plan: submitted.why, ...(submitted.lastAt && { lastAt: submitted.lastAt }) };
    case "not-found":
      return { rowId, why: "not-found" };
    case "stale":
      return { rowId, why: "moved-on" };
  }
}
