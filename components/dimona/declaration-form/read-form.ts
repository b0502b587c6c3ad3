import { waysOf } from "@/components/dimona/declaration-form/field-ways";
import type { FormFrame, FormValues } from "@/components/dimona/declaration-form/form-values";
import { readContent } from "@/components/dimona/declaration-form/read-content";
import { readIdentity } from "@/components/dimona/declaration-form/read-identity";
import type { Day } from "@/lib/day";
import type { Draft, WorkerChoice } from "@/lib/declarations/draft";
import type { EmployerKind } from "@/lib/dimona/declaration";
import { parseInsz } from "@/lib/dimona/identifiers";

/**
 * What was typed, as a draft: canonical where it could be read, as typed where not. Total: no text makes it throw, and
 * no text of a field that is drawn is lost. Without an employer `employerId` is empty and nothing can be kept or sent.
 */
export function readForm(values: FormValues, frame: FormFrame, today: Day, employerKind?: EmployerKind): Draft {
  const { clientKey, version, ancestorId, kind, period } = frame;
  return {
    clientKey,
    employerId: values.employer?.value ?? "",
    worker: readWorker(values),
    content: readContent(
      values.fields,
      { kind, ways: waysOf(values), ...(period && { period }), ...(employerKind && { employerKind }) },
      today,
    ),
    ...(ancestorId && { ancestorId }),
    ...(version !== undefined && { version }),
  };
}

/** Who is meant. */
export function readWorker({ by, person, insz, lastName, firstName, identity }: FormValues): WorkerChoice {
  if (by === "identity") return { by: "identity", identity: readIdentity(identity) };
  if (person) return { by: "person", personId: person.value };
  if (insz.trim() === "") return { by: "none" };
  return { by: "insz", insz: parseInsz(insz) ?? insz, lastName, firstName };
}
