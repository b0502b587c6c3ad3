import type { EmployerFacts } from "@/lib/dimona/context";
import type { Kind } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { parseEnterpriseNumber, parseNssoNumber, parseProvisionalNumber } from "@/lib/dimona/identifiers";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 90256-364: an IN says for whom; the other kinds are about a period that says it. */
export const employerKnown: Rule = ({ content, context: { employer } }) => {
  if (content.kind !== "IN") return [];
  if (!employer) return [blocking("employer-missing", "employer", "90256-364")];
  const hasNumber = employer.nssoNumber !== undefined || employer.enterpriseNumber !== undefined;
  return hasNumber ? [] : [blocking("employer-number-missing", "employer", "90256-364")];
};

/** 00011-003, 00948-003, 00014-003: outside the domain or wrong check digits. */
export const employerNumbers: Rule = ({ context: { employer } }) =>
  employer ? [...nssoNumber(employer), ...enterpriseNumber(employer)] : [];

const invalid = (zone: string): Finding[] => [blocking("employer-number-invalid", "employer", `${zone}-003`, { zone })];

function nssoNumber({ nssoNumber: text, provisional }: EmployerFacts): Finding[] {
  if (text === undefined) return [];
  if (provisional) return parseProvisionalNumber(text) === undefined ? invalid("00948") : [];
  return parseNssoNumber(text) === undefined ? invalid("00011") : [];
}

const enterpriseNumber = ({ enterpriseNumber: text }: EmployerFacts): Finding[] =>
  text !== undefined && parseEnterpriseNumber(text) === undefined ? invalid("00014") : [];

/** 90256-155, at the door a 403. */
export const mandate: Rule = ({ context: { employer } }) =>
  employer && !employer.mandate ? [blocking("employer-no-mandate", "employer", "90256-155")] : [];

/** The glossary has this anomaly for IN and UPDATE only: a period of a closed employer can still be ended. */
const INACTIVE: Partial<Record<Kind, string>> = { IN: "90373-343", UPDATE: "90378-343" };

export const activeEmployer: Rule = ({ content, context: { employer } }) => {
  const anomaly = INACTIVE[content.kind];
  return anomaly && employer && !employer.active ? [blocking("employer-inactive", "employer", anomaly)] : [];
};
