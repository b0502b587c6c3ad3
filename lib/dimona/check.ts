import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { type Rule, readCase } from "@/lib/dimona/rules/case";
import { committeeForType, controlCards, typeValidThen, usingCompany } from "@/lib/dimona/rules/characteristics";
import { endBeforeStart, sameQuarter } from "@/lib/dimona/rules/dates";
import { activeEmployer, employerKnown, employerNumbers, mandate } from "@/lib/dimona/rules/employer";
import { domain, presence, shape } from "@/lib/dimona/rules/fields";
import { late } from "@/lib/dimona/rules/late";
import { overlap } from "@/lib/dimona/rules/overlap";
import { periodState } from "@/lib/dimona/rules/period";
import { endThroughOut, noReopening, someDate, somethingChanged, startEarlierOnly } from "@/lib/dimona/rules/update";
import { worker } from "@/lib/dimona/rules/worker";

export { RULES } from "@/lib/dimona/rules/names";

const ALL: readonly Rule[] = [
  employerKnown,
  employerNumbers,
  mandate,
  activeEmployer,
  worker,
  presence,
  shape,
  domain,
  committeeForType,
  usingCompany,
  controlCards,
  typeValidThen,
  endBeforeStart,
  sameQuarter,
  someDate,
  somethingChanged,
  startEarlierOnly,
  endThroughOut,
  noReopening,
  periodState,
  overlap,
  late,
];

/** Everything that is wrong or doubtful about a declaration, never just the first. Throws on no text whatever. */
export function check(content: Content, context: Context): Finding[] {
  const it = readCase(content, context);
  return ALL.flatMap((rule) => rule(it));
}
