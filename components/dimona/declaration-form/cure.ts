import { endOfQuarter, parseDay } from "@/lib/day";
import type { Content, FieldName } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { formatDay } from "@/lib/dimona/notation";
import type { RuleName } from "@/lib/dimona/rules/names";
import { workerType } from "@/lib/dimona/worker-types";

/** What one click can mend: a field and the text it gets. */
export type Cure = { field: FieldName; text: string };

const cures: Partial<Record<RuleName, (content: Content) => Cure | undefined>> = {
  "committee-not-for-type": ({ workerType: code }) => {
    const [first] = workerType(code)?.committees ?? [];
    return first ? { field: "jointCommittee", text: first } : undefined;
  },
  "different-quarters": ({ startDate }) => {
    const start = parseDay(startDate ?? "");
    return start && { field: "endDate", text: formatDay(endOfQuarter(start)) };
  },
};

const isCurable = (rule: string): rule is RuleName => rule in cures;

/** The cure of a finding, undefined when only a person knows. */
export const cureOf = ({ rule }: Finding, content: Content): Cure | undefined =>
  isCurable(rule) ? cures[rule]?.(content) : undefined;
