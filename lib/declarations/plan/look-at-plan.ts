import type { Scoped } from "@/lib/access/scope";
import { type Judgement, judge, namesOf } from "@/lib/declarations/judge";
import { plannedFindings } from "@/lib/declarations/plan/store";
import type { findDeclaration } from "@/lib/declarations/store";
import { identityOfChoice } from "@/lib/declarations/worker-choice";
import { toContent } from "@/lib/dimona/content";
import type { Finding } from "@/lib/dimona/finding";
import { isEmployed } from "@/lib/people/store";
import { lockPair } from "@/lib/register/store";

type Row = NonNullable<Awaited<ReturnType<typeof findDeclaration>>>;

/** `findings`: what blocks it now and did not when it was planned, or was not sent all the same then. */
export type Look = { judged: Judgement; isRight: boolean; findings: Finding[] };

/** Judges a planned declaration again, as if it were sent at that moment, with the register of now. Holds its worker until the transaction ends. */
export async function lookAtPlan(tx: Scoped, row: Row, at: Date): Promise<Look> {
  const { id, employerId, personId, sendAnywayReason } = row;
  if (!personId || !row.content) throw new Error("a planned declaration has a worker and a content");
  await lockPair(tx, employerId, personId);
  const worker = await identityOfChoice(tx, employerId, { by: "person", personId });
  const judged = await judge(tx, { employerId, personId, worker, content: toContent(row.content), at });
  const accepted = sendAnywayReason === null ? [] : await plannedFindings(tx, id);
  const findings = judged.findings.filter(
    (it) => it.severity === "blocking" && !namesOf([it]).some((name) => accepted.includes(name)),
  );
  const employed = await isEmployed(tx, employerId, personId);
  return { judged, isRight: employed && judged.sendable && findings.length === 0, findings };
}
