import type { Judged } from "@/components/declarations/use-redeclare-texts";
import type { RedeclareView } from "@/lib/declarations/read-redeclaration";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import { deadline } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import { asIfCancelled } from "@/lib/dimona/way-out";

type Known = Pick<RedeclareView, "facts" | "periods" | "workerFindings" | "wayOut">;

/** Both declarations as the server will judge them: the IN as if the CANCEL were accepted already. */
export function judgeRedeclaration(
  { facts, periods, workerFindings, wayOut }: Known,
  content: Content,
  now: Date,
): { cancel: Judged; made: Judged } {
  const context: Context = { now, employer: facts, periods };
  const after = asIfCancelled(context, wayOut.cancel.periodNumber ?? "");
  const made = judge(content, after);
  return { cancel: judge(wayOut.cancel, context), made: { ...made, findings: [...made.findings, ...workerFindings] } };
}

/** The worker's number is not here: the server has said what there is to say about it. */
function judge(content: Content, context: Context): Judged {
  const limit = deadline(content, context)?.at;
  const findings = check(content, context).filter(({ field }) => field !== "worker");
  return { findings, limit, late: limit !== undefined && context.now > limit };
}
