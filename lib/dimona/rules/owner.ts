import type { EmployerFacts } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import { parseInsz } from "@/lib/dimona/identifiers";
import { blocking, type Rule } from "@/lib/dimona/rules/case";
import { employerNumbersOf } from "@/lib/dimona/rules/employer";

/** -347: the message names another employer, or another worker, than those of the period. */
export const owner: Rule = ({ content, context, known }) => {
  const { owner: whose, employer, worker } = context;
  if (content.kind === "IN" || !whose || !known) return [];
  const found: Finding[] = [];
  const zone = employer && isReadable(employer) ? otherEmployer(employer, whose) : undefined;
  if (zone) found.push(blocking("other-employer", "employer", `${zone}-347`, { zone }));
  if (
    worker?.insz !== undefined &&
    parseInsz(worker.insz) === worker.insz &&
    whose.insz !== undefined &&
    worker.insz !== whose.insz
  )
    found.push(blocking("other-worker", "worker", "00024-347"));
  return found;
};

/** A wrong number is somebody's typing error, and says so already. */
const isReadable = (employer: EmployerFacts): boolean => employerNumbersOf(employer).length === 0;

type Numbers = { nssoNumber?: string; enterpriseNumber?: string; provisional?: boolean };

/** The zone of the number that differs; one number alone is compared with its like only. */
function otherEmployer(named: Numbers, whose: Numbers): string | undefined {
  if (named.nssoNumber !== undefined && whose.nssoNumber !== undefined) {
    const differs = Number(named.nssoNumber) !== Number(whose.nssoNumber);
    return differs ? (named.provisional ? "00948" : "00011") : undefined;
  }
  const isOther =
    named.enterpriseNumber !== undefined &&
    whose.enterpriseNumber !== undefined &&
    named.enterpriseNumber !== whose.enterpriseNumber;
  return isOther ? "00014" : undefined;
}
