import { parseDay } from "@/lib/day";
import { committee } from "@/lib/dimona/committees";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/facts";
import { anomalyOf, FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import { presenceOf } from "@/lib/dimona/presence";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";

/** -001 and -005: what must be given and what must not (glossary 2023/3, "Aanwezigheid" of each zone). */
export const presence: Rule = (it) => {
  const found: Finding[] = [];
  const { content, context, known } = it;
  const { kind, federalSubEntities } = context.employer ?? {};
  const about = { employerKind: kind, period: known, subEntities: federalSubEntities };
  for (const field of FIELD_NAMES) {
    const isGiven = content[field] !== undefined;
    if (!isGiven && !mayBeAsked(field, it)) continue;
    const wanted = presenceOf(field, content, about);
    if (wanted === "required" && !isGiven && !isOfAbsentBlock(field, content)) found.push(absent(field, it));
    if (wanted === "forbidden" && isGiven)
      found.push(blocking("forbidden", field, anomalyOf(FIELDS[field], "005"), { field }));
  }
  return found;
};

/** What a kind may ask for at all; of the blocks of an IN only when there is a ground for them, which most have not. */
const mayBeAsked = (field: FieldName, { content, type }: Case): boolean => {
  if (content.kind !== "IN") return CHANGES.has(field);
  if (field.startsWith("usingCompany")) return committee(content.jointCommittee)?.usingCompany === true;
  if (field.startsWith("workPlace")) return content.workPlaceName !== undefined;
  return type?.smallStatutes === true || !SMALL_STATUTES.has(field);
};

const CHANGES: ReadonlySet<FieldName> = new Set(["periodNumber", "endDate", "plannedHours"]);
const SMALL_STATUTES: ReadonlySet<FieldName> = new Set(["employmentNature", "workerStatus", "activityWithRisk"]);

/** Without number and name there is no user at all, which 90107-351 says. */
const isOfAbsentBlock = (field: FieldName, { usingCompanyEnterpriseNumber, usingCompanyName }: Content): boolean =>
  field === "usingCompanyCommittee" && usingCompanyEnterpriseNumber === undefined && usingCompanyName === undefined;

const absent = (field: FieldName, { content }: Case): Finding =>
  blocking("missing", field, anomalyOf(FIELDS[field], "001"), { field, kind: content.kind });

/** -003: text that is not what the zone takes. */
export const shape: Rule = ({ content }) => {
  const found: Finding[] = [];
  for (const field of FIELD_NAMES) {
    const text = content[field];
    if (text !== undefined && !FIELDS[field].accepts(text))
      found.push(blocking("invalid", field, anomalyOf(FIELDS[field], "003"), { field }));
  }
  return found;
};

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
