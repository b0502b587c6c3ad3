import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { activityOfNature } from "@/lib/dimona/rules/activity";
import { addresses } from "@/lib/dimona/rules/address";
import { type Rule, readCase } from "@/lib/dimona/rules/case";
import { daysInARow } from "@/lib/dimona/rules/casual";
import {
  committeeForType,
  sameCard,
  subEntityOfEmployer,
  typeForEmployer,
  typeValidThen,
  userCommitteeForType,
  usingCompany,
} from "@/lib/dimona/rules/characteristics";
import { endAfterStart, endBeforeStart, notTooEarly, oneDay, plannedDays, sameQuarter } from "@/lib/dimona/rules/dates";
import {
  activeEmployer,
  employerInDirectory,
  employerKnown,
  employerNumbers,
  enterpriseNumberOfDirectory,
  mandate,
} from "@/lib/dimona/rules/employer";
import { domain, presence, shape } from "@/lib/dimona/rules/fields";
import { endHourBeforeStartHour, notLongerThanADay } from "@/lib/dimona/rules/hours";
import { late } from "@/lib/dimona/rules/late";
import { overlap } from "@/lib/dimona/rules/overlap";
import { owner } from "@/lib/dimona/rules/owner";
import { periodState } from "@/lib/dimona/rules/period";
import { quotas } from "@/lib/dimona/rules/quota";
import { endThroughOut, noReopening, someDate, somethingChanged, startEarlierOnly } from "@/lib/dimona/rules/update";
import { admittedCharacters, identityDiffers, worker, workerAddress } from "@/lib/dimona/rules/worker";

export { RULES } from "@/lib/dimona/rules/names";

const ALL: readonly Rule[] = [
  employerKnown,
  employerNumbers,
  employerInDirectory,
  enterpriseNumberOfDirectory,
  mandate,
  activeEmployer,
  worker,
  workerAddress,
  identityDiffers,
  admittedCharacters,
  owner,
  presence,
  shape,
  domain,
  committeeForType,
  userCommitteeForType,
  usingCompany,
  sameCard,
  activityOfNature,
  subEntityOfEmployer,
  addresses,
  typeValidThen,
  typeForEmployer,
  endBeforeStart,
  endHourBeforeStartHour,
  notLongerThanADay,
  oneDay,
  endAfterStart,
  notTooEarly,
  plannedDays,
  sameQuarter,
  daysInARow,
  someDate,
  somethingChanged,
  startEarlierOnly,
  endThroughOut,
  noReopening,
  periodState,
  overlap,
  quotas,
  late,
];

/** Everything that is wrong or doubtful about a declaration, never just the first. Throws on no text whatever. */
export function check(content: Content, context: Context): Finding[] {
  const it = readCase(content, context);
  const found: Finding[] = [];
  for (const rule of ALL) {
    const more = rule(it);
    if (more.length > 0) found.push(...more);
  }
  return found;
}
