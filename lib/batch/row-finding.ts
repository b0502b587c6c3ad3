import type { Column } from "@/lib/batch/column";
import type { Kind } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";

/** A finding at its cell. `other`: the row of the same sheet that it is about. */
export type RowFinding = Finding & { column: Column; other?: string };

const ofPeriod: readonly string[] = ["employer", "worker", "workerType", "jointCommittee"];

/** The cell at which a finding stands; parties and characteristics of a period that exists stand with its number. */
export function columnOf({ field, values }: Finding, kind: Kind): Column {
  if (field === "declaration") return "kind";
  if (kind !== "IN" && ofPeriod.includes(field)) return "periodNumber";
  if (field === "worker") return values?.part === "lastName" || values?.part === "firstName" ? values.part : "worker";
  return field;
}
