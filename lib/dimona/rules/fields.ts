import { dayOf, parseDay } from "@/lib/day";
import { FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/facts";
import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import { presenceOf } from "@/lib/dimona/presence";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";

/** -001 and -005: what must be given and what must not (glossary 2023/3, "Aanwezigheid" of each zone). */
export const presence: Rule = (it) => FIELD_NAMES.flatMap((field) => presenceOfOne(field, it));

function presenceOfOne(field: FieldName, { content, context, known }: Case): Finding[] {
  const wanted = presenceOf(field, content, { employerKind: context.employer?.kind, period: known });
  const isGiven = content[field] !== undefined;
  if (wanted === "required" && !isGiven) return [blocking("missing", field, `${FIELDS[field].zone}-001`, { field })];
  if (wanted === "forbidden" && isGiven) return [blocking("forbidden", field, `${FIELDS[field].zone}-005`, { field })];
  return [];
}

/** -003: text that is not what the zone takes. */
export const shape: Rule = ({ content }) =>
  FIELD_NAMES.filter((field) => content[field] !== undefined)
    .filter((field) => !FIELDS[field].schema.safeParse(content[field]).success)
    .map((field) => blocking("invalid", field, `${FIELDS[field].zone}-003`, { field }));

/** -008: real days outside the domains of zones 00910 and 00911, which move with the current year. */
export const domain: Rule = ({ content, context }) => {
  const limit = `${Number(dayOf(context.now).slice(0, 4)) + 10}-01-01`;
  const isReopening = content.kind === "UPDATE" && content.endDate === OPEN_END;
  return [
    ...dayWithin("startDate", content.startDate, "1920-01-01", limit),
    ...(isReopening ? [] : dayWithin("endDate", content.endDate, "1999-01-01", limit)),
  ];
};

function dayWithin(field: FieldName, text: string | undefined, first: string, limit: string): Finding[] {
  const day = parseDay(text ?? "");
  if (!day || (day >= first && day < limit)) return [];
  return [blocking("out-of-domain", field, `${FIELDS[field].zone}-008`, { field })];
}
