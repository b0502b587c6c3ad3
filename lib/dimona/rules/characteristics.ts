import { committee } from "@/lib/dimona/committees";
import { blocking, type Rule, warning } from "@/lib/dimona/rules/case";

/** 90374-349: the committee does not go with the worker type. Which go together is data of the type. */
export const committeeForType: Rule = ({ content, type }) => {
  const value = content.kind === "IN" ? committee(content.jointCommittee)?.value : undefined;
  if (!type || !value || type.committees.includes(value)) return [];
  return [blocking("committee-not-for-type", "jointCommittee", "90374-349", { committee: value, type: type.code })];
};

/** 90107-351: a temporary agency worker needs a user, which a declaration here cannot carry yet. */
export const usingCompany: Rule = ({ content }) =>
  content.kind === "IN" && committee(content.jointCommittee)?.usingCompany
    ? [blocking("using-company-missing", "jointCommittee", "90107-351")]
    : [];

/** 00663-001: block 90375 asks for C3.2A cards; the check was suspended in 2020, so that this is a doubt and no more. */
export const controlCards: Rule = ({ content, type }) => {
  const row = content.kind === "IN" ? committee(content.jointCommittee) : undefined;
  return row?.controlCards && type?.committees.includes(row.value)
    ? [warning("control-cards", "jointCommittee", "00663-001")]
    : [];
};

/** 00655-003: the type did not exist yet, or no more, when the period begins. */
export const typeValidThen: Rule = ({ content, type, start }) => {
  if (content.kind !== "IN" || !type || !start) return [];
  const { validFrom = start, validTo = start, code } = type;
  const valid = validFrom <= start && start <= validTo;
  return valid ? [] : [blocking("worker-type-not-valid-then", "workerType", "00655-003", { type: code })];
};
