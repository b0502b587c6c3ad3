import type { Content } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import { possibleKinds, type StateAnomaly } from "@/lib/dimona/period-actions";
import { blocking, type Rule, warning } from "@/lib/dimona/rules/case";
import type { RuleName } from "@/lib/dimona/rules/names";
import type { WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** 00913-354 to -362: whether the period can still be declared about (dossier of transitions, section 4.2). */
export const periodState: Rule = ({ content, context, known }) => {
  const { kind, periodNumber } = content;
  if (kind === "IN" || periodNumber === undefined) return [];
  if (context.refusedNumbers?.includes(periodNumber)) return [onNumber("period-refused", "00913-357")];
  if (known) return stateOf(known, content);
  if (!FIELDS.periodNumber.accepts(periodNumber)) return [];
  return [context.registerIsWhole ? onNumber("period-unknown", "00913-354") : doubted];
};

/** Unknown to us is a warning, not a refusal: the mirror may simply not have it. */
const doubted = warning("period-unknown", "periodNumber", "00913-354");

const onNumber = (rule: Parameters<typeof blocking>[0], anomaly: string): Finding =>
  blocking(rule, "periodNumber", anomaly);

function stateOf(period: Period, content: Content): Finding[] {
  const type = workerType(period.workerType);
  const anomaly = possibleKinds(period).find(({ kind }) => kind === content.kind)?.anomaly;
  if (!anomaly) return [];
  const refused = onNumber(STATES[anomaly], anomaly);
  return anomaly === "00913-356" ? [refused, ...postponed(period.endDate ?? "", content, type)] : [refused];
}

const STATES: Record<StateAnomaly, RuleName> = {
  "00913-355": "period-cancelled",
  "00913-356": "period-closed",
  "00913-362": "period-locked",
  "00913-181": "not-updatable",
};

/** 00911-344: of a flexi-job the end cannot be put off by an OUT. */
const postponed = (held: string, { endDate = "" }: Content, type: WorkerType | undefined): Finding[] =>
  type?.endNotPostponedByOut && FIELDS.endDate.accepts(endDate) && endDate > held
    ? [blocking("end-postponed", "endDate", "00911-344")]
    : [];
