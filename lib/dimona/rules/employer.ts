import type { EmployerFacts } from "@/lib/dimona/context";
import type { Kind } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { parseEnterpriseNumber, parseNssoNumber, parseProvisionalNumber } from "@/lib/dimona/identifiers";
import { blocking, type Rule, warning } from "@/lib/dimona/rules/case";

/** 90256-364: an IN says for whom; the other kinds are about a period that says it. */
export const employerKnown: Rule = ({ content, context: { employer } }) => {
  if (content.kind !== "IN") return [];
  if (!employer) return [blocking("employer-missing", "employer", "90256-364")];
  if (employer.nssoNumber !== undefined || employer.enterpriseNumber !== undefined) return [];
  return [blocking("employer-number-missing", "employer", "90256-364")];
};

/** 00011-003, 00948-003, 00014-003: outside the domain or wrong check digits. */
export const employerNumbers: Rule = ({ context: { employer } }) => (employer ? employerNumbersOf(employer) : []);

export const employerNumbersOf = (employer: EmployerFacts): Finding[] => [
  ...nssoNumber(employer),
  ...enterpriseNumber(employer),
];

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
  employer?.mandate === false ? [blocking("employer-no-mandate", "employer", "90256-155")] : [];

/** The glossary has this anomaly for IN and UPDATE only: a period of a closed employer can still be ended. */
const INACTIVE: Partial<Record<Kind, string>> = { IN: "90373-343", UPDATE: "90378-343" };

export const activeEmployer: Rule = ({ content, context: { employer } }) => {
  const anomaly = INACTIVE[content.kind];
  return anomaly && employer?.active === false ? [blocking("employer-inactive", "employer", anomaly)] : [];
};

/** -235: the number by which the employer is named is not in the RSZ's directory. */
export const employerInDirectory: Rule = ({ context: { employer } }) =>
  employer?.knownAtRsz === false
    ? [blocking("employer-unknown", "employer", `${zoneOf(employer)}-235`, { zone: zoneOf(employer) })]
    : [];

/** The zone that names the employer: the RSZ number wins, but for local authorities. */
function zoneOf({ kind, nssoNumber, enterpriseNumber, provisional }: EmployerFacts): string {
  if (nssoNumber === undefined || (kind === "local-authority" && enterpriseNumber !== undefined)) return "00014";
  return provisional ? "00948" : "00011";
}

/** 00014-022: beside an RSZ number another enterprise number than the one that the directory has with it. A warning. */
export const enterpriseNumberOfDirectory: Rule = ({ content, context: { employer } }) => {
  const { nssoNumber, enterpriseNumber, enterpriseNumberAtRsz } = employer ?? {};
  if (content.kind !== "IN" || nssoNumber === undefined || enterpriseNumber === undefined) return [];
  const differs = enterpriseNumberAtRsz !== undefined && enterpriseNumberAtRsz !== enterpriseNumber;
  const isReadable = parseEnterpriseNumber(enterpriseNumber) !== undefined;
  return differs && isReadable ? [warning("enterprise-number-differs", "employer", "00014-022")] : [];
};
