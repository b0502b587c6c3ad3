import { parseDay } from "@/lib/day";
import { committee } from "@/lib/dimona/committees";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { anomalyOf, FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import { OPEN_END } from "@/lib/dimona/open-end";
import { presenceOf } from "@/lib/dimona/presence";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";

/** -001 and -005: what must be given and what must not (glossary 2023/3, "Aanwezigheid" of each zone). */
export const presence: Rule = (it) => {
  const { content, context, known } = it;
  const { kind, federalSubEntities } = context.employer ?? {};
  const about = { employerKind: kind, period: known, subEntities: federalSubEntities };
  const found: Finding[] = [];
  for (const field of askedOf(it))
    if (content[field] === undefined && presenceOf(field, content, about) === "required")
      if (!isOfAbsentBlock(field, content)) found.push(absent(field, it));
  for (const field of it.given)
    if (presenceOf(field, content, about) === "forbidden")
      found.push(blocking("forbidden", field, anomalyOf(FIELDS[field], "005"), { field }));
  return found;
};

/** The fields that a kind may ask for at all; those of a block of the IN only when there is a ground for it, which most have not. */
function askedOf({ content, type }: Case): readonly FieldName[] {
  if (content.kind !== "IN") return ASKED_OF_CHANGE;
  const isAgencyWork = committee(content.jointCommittee)?.usingCompany === true;
  if (!isAgencyWork && content.workPlaceName === undefined && !type?.smallStatutes) return ASKED_OF_IN;
  return [...ASKED_OF_IN, ...USING_COMPANY, ...WORK_PLACE, ...SMALL_STATUTES];
}

const ASKED_OF_CHANGE: readonly FieldName[] = ["periodNumber", "endDate", "plannedHours"];
const named = (start: string): FieldName[] => FIELD_NAMES.filter((it) => it.startsWith(start));
const USING_COMPANY = named("usingCompany");
const WORK_PLACE = named("workPlace");
const SMALL_STATUTES: readonly FieldName[] = ["employmentNature", "workerStatus", "activityWithRisk"];
const ASKED_OF_IN: readonly FieldName[] = FIELD_NAMES.filter(
  (it) => it !== "periodNumber" && ![...USING_COMPANY, ...WORK_PLACE, ...SMALL_STATUTES].includes(it),
);

/** Without number and name there is no user at all, which 90107-351 says. */
const isOfAbsentBlock = (field: FieldName, { usingCompanyEnterpriseNumber, usingCompanyName }: Content): boolean =>
  field === "usingCompanyCommittee" && usingCompanyEnterpriseNumber === undefined && usingCompanyName === undefined;

const absent = (field: FieldName, { content }: Case): Finding =>
  blocking("missing", field, anomalyOf(FIELDS[field], "001"), { field, kind: content.kind });

/** -003: text that is not what the zone takes. */
export const shape: Rule = ({ content, given }) =>
  given
    .filter((field) => !FIELDS[field].accepts(content[field] ?? ""))
    .map((field) => blocking("invalid", field, anomalyOf(FIELDS[field], "003"), { field }));

/** -008: real days outside the domains of zones 00910 and 00911, which move with the current year. */
export const domain: Rule = ({ content, today }) => {
  if (content.startDate === undefined && content.endDate === undefined) return [];
  const limit = `${Number(today.slice(0, 4)) + 10}-01-01`;
  const isReopening = content.kind === "UPDATE" && content.endDate === OPEN_END;
  return [
    ...dayWithin("startDate", content.startDate, "1920-01-01", limit),
    ...(isReopening ? [] : dayWithin("endDate", content.endDate, "1999-01-01", limit)),
  ];
};

function dayWithin(field: FieldName, text: string | undefined, first: string, limit: string): Finding[] {
  const day = text === undefined ? undefined : parseDay(text);
  if (!day || (day >= first && day < limit)) return [];
  return [blocking("out-of-domain", field, `${FIELDS[field].zone}-008`, { field })];
}
