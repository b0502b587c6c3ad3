import type { FieldName } from "@/lib/dimona/declaration";

/** Where a finding belongs: a field of the declaration, or employer and worker, which have fields of their own. */
export type FindingField = FieldName | "employer" | "worker" | "declaration";

/** `blocking`: the RSZ would refuse (B). `warning`: it would accept with a warning (W), or we merely doubt. */
export type Severity = "blocking" | "warning";

/**
 * One thing that is wrong or doubtful. `anomaly` is the RSZ's own number where it has one (`00910-344`); `rule` names
 * ours and keys its cause in messages/ under `rules`, where the recipe of the anomaly does not tell it; `values` fill it. Never holds an identity number.
 */
export type Finding = {
  rule: string;
  anomaly?: string;
  field: FindingField;
  severity: Severity;
  values?: Record<string, string | number>;
};

export const blocks = (findings: readonly Finding[]): boolean => findings.some((it) => it.severity === "blocking");
