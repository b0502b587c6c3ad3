import { contextOf, knownOf } from "@/components/dimona/declaration-form/draft-context";
import { NAME_MISSING, NAME_PARTS } from "@/components/dimona/declaration-form/field-key";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { Draft } from "@/lib/declarations/draft";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import { declaringNumber } from "@/lib/dimona/declaring-number";
import { canEncode } from "@/lib/dimona/encodable";
import type { Finding } from "@/lib/dimona/finding";

/** The same `check` as on the server. As long as an answer about employer or worker is awaited nothing is said of them. */
export function checkDraft(draft: Draft, loaded: LoadedContext | undefined, now: Date): Finding[] {
  const context = contextOf(draft, loaded, now);
  const known = knownOf(draft.worker, loaded);
  const isAwaited = draft.employerId !== "" && !context.employer;
  const found = check(draft.content, context).filter(
    (it) => !(isAboutNumber(it) && draft.worker.by === "person") && !(it.field === "employer" && isAwaited),
  );
  return [...found, ...namesMissing(draft), ...(known && draft.content.kind === "IN" ? known.findings : [])];
}

/** What is found at the worker is about who it is, but for the contingent: that is about the work, which is known here. */
const isAboutNumber = ({ field, rule }: Finding): boolean => field === "worker" && rule !== "quota-exceeded";

/** A number that is typed anew needs a name: the RSZ does not ask it, but our register would show nobody. */
function namesMissing({ worker }: Draft): Finding[] {
  if (worker.by !== "insz") return [];
  return NAME_PARTS.filter((part) => worker[part].trim() === "").map((part) => ({
    rule: NAME_MISSING,
    field: "worker",
    severity: "blocking",
    values: { part },
  }));
}

/** Whether it could be sent anyway: not without a name. About a known worker the server decides. */
export function isSendable(draft: Draft, context: Context): boolean {
  if (namesMissing(draft).length > 0) return false;
  const answer = canEncode({
    content: draft.content,
    employer: declaringNumber(context.employer),
    worker: context.worker ?? {},
  });
  return answer.ok || (draft.worker.by === "person" && answer.reasons.every(({ field }) => field === "worker"));
}
