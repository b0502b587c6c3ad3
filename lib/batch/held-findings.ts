import type { Held } from "@/lib/batch/batch-results";
import { type BatchRule, ownFinding } from "@/lib/batch/check-row";
import { columnOf, type RowFinding } from "@/lib/batch/row-finding";
import type { Judged } from "@/lib/batch/verdict";

/** Told, not judged here: the next sending asks the server again. */
const said = (rule: BatchRule): RowFinding[] => [ownFinding(rule, "kind", { severity: "warning" })];

/**
 * What the server said of a row that stays behind, at its cells; what the sheet says of it itself is not said twice. Nothing of what
 * is over once the sheet was read again.
 */
export function heldFindings(held: Held, { read, verdict }: Judged): RowFinding[] {
  switch (held.why) {
    case "findings":
      return held.findings
        .map((it) => ("column" in it ? it : { ...it, column: columnOf(it, read.kind) }))
        .filter((it) => !verdict.findings.some(({ rule, column }) => rule === it.rule && column === it.column));
    case "not-then":
      return said(`held-${held.plan}`);
    case "late-unexplained":
      return said("held-late");
    case "same-under-way":
      return said("held-same");
    case "not-found":
      return said("held-not-found");
    case "moved-on":
    case "paused":
      return [];
  }
}
