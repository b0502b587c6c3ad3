import { goTogether } from "@/lib/dimona/committee-by-type";
import { committee } from "@/lib/dimona/committees";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 90374-349: the committee does not go with the worker type. Which go together, and when, is data; a type of local authorities has none. */
export const committeeForType: Rule = ({ content, type, start }) => {
  const value = content.kind === "IN" ? committee(content.jointCommittee)?.value : undefined;
  if (
    !type ||
    !value ||
    type.localAuthoritiesOnly ||
    goTogether(type.code, value, isOfItsTime(type, start) ? start : undefined)
  )
    return [];
  return [blocking("committee-not-for-type", "jointCommittee", "90374-349", { committee: value, type: type.code })];
};

/** A type outside its time has a finding of its own. */
const isOfItsTime = ({ validTo }: { validTo?: string }, start: string | undefined): boolean =>
  start !== undefined && (validTo === undefined || start <= validTo);

/** 90374-349 of an agency worker: what his type goes with is asked of his user's committee too. */
export const userCommitteeForType: Rule = ({ content, type, work }) => {
  if (content.kind !== "IN" || !type || !work || !committee(content.jointCommittee)?.usingCompany) return [];
  if (work.usingCompany || !goTogether(type.code, content.jointCommittee ?? "") || goTogether(type.code, work.value))
    return [];
  const values = { committee: work.value, type: type.code };
  return [blocking("user-committee-not-for-type", "usingCompanyCommittee", "90374-349", values)];
};

/** 90107-351 and -352: an agency worker's user is named by its number or else by its name, not by both. */
export const usingCompany: Rule = ({ content }) => {
  if (content.kind !== "IN" || !committee(content.jointCommittee)?.usingCompany) return [];
  const { usingCompanyEnterpriseNumber: number, usingCompanyName: name } = content;
  if (number === undefined && name === undefined)
    return [blocking("using-company-missing", "usingCompanyEnterpriseNumber", "90107-351")];
  return number !== undefined && name !== undefined
    ? [blocking("using-company-twice", "usingCompanyName", "90107-352")]
    : [];
};

/** 00664-353: the cards of two months are two cards. */
export const sameCard: Rule = ({ content: { firstMonthCard, nextMonthCard } }) =>
  firstMonthCard !== undefined && firstMonthCard === nextMonthCard
    ? [blocking("same-card", "nextMonthCard", "00664-353")]
    : [];

/** 00652-003: a sub-entity that is not of this employer. */
export const subEntityOfEmployer: Rule = ({ content: { subEntity }, context: { employer } }) =>
  subEntity !== undefined && employer?.subEntities && !employer.subEntities.includes(subEntity)
    ? [blocking("sub-entity-unknown", "subEntity", "00652-003")]
    : [];

/** 00655-005, or 00910-008 where the glossary says it of the start: the type did not exist yet, or no more, when the period begins. */
export const typeValidThen: Rule = ({ content, type, start, today }) => {
  if (content.kind !== "IN" || !type) return [];
  const values = { type: type.code };
  if (type.closedFrom !== undefined && type.closedFrom <= today)
    return [blocking("worker-type-ended", "workerType", "00655-005", values)];
  if (!start) return [];
  const { validFrom = start, validTo = start } = type;
  if (validFrom <= start && start <= validTo) return [];
  return type.validityOfStart
    ? [blocking("worker-type-not-valid-then", "startDate", "00910-008", values)]
    : [blocking("worker-type-not-valid-then", "workerType", "00655-005", values)];
};

/** 00655-350: types that local authorities did not have until 2021, and the one that nobody else has (zone 00655). */
export const typeForEmployer: Rule = ({ content, context: { employer }, type, start }) => {
  if (content.kind !== "IN" || !type || !employer || !start || (type.validTo ?? start) < start) return [];
  const isLocal = employer.kind === "local-authority";
  const isForbidden = isLocal ? start < (type.localAuthoritiesFrom ?? start) : type.localAuthoritiesOnly === true;
  return isForbidden ? [blocking("type-not-for-employer", "workerType", "00655-350", { type: type.code })] : [];
};
