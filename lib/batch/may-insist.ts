import { BATCH_RULES } from "@/lib/batch/check-row";
import type { Row } from "@/lib/batch/sheet";
import { type Judged, type SheetMemory, verdictOf } from "@/lib/batch/verdict";
import { declaringNumber } from "@/lib/dimona/declaring-number";
import { canEncode } from "@/lib/dimona/encodable";

/** What the sheet itself holds against a row and nobody can insist on: it is not known whom or what it is about. */
const unknowable = new Set<string>(BATCH_RULES.filter((rule) => !/^(row|period|held)-/.test(rule)));

/** Whether a message can be made of it: the RSZ decides then, not our check. Of a known worker the number is with the server. */
function isMessage({ pair, read, verdict }: Judged): boolean {
  if (!pair || typeof pair.employer === "string") return false;
  if (verdict.findings.some(({ rule, severity }) => severity === "blocking" && unknowable.has(rule))) return false;
  const worker = read.byNumber ? { insz: read.worker } : {};
  const answer = canEncode({ content: read.content, employer: declaringNumber(pair.employer.facts), worker });
  const isKnown = pair.worker !== undefined && typeof pair.worker !== "string";
  return answer.ok || (isKnown && answer.reasons.every(({ field }) => field === "worker"));
}

/** The rows that stay behind because of a fault, and may be sent all the same with a reason, as the form allows. */
export function mayInsist(rows: readonly Row[], memory: SheetMemory, isLocked: (id: string) => boolean): string[] {
  return rows.flatMap(({ id }) => {
    const judged = memory.get(id);
    const isHeld = verdictOf(memory, id)?.worst === "blocking" && !isLocked(id);
    return judged && isHeld && !judged.verdict.awaited && isMessage(judged) ? [id] : [];
  });
}
