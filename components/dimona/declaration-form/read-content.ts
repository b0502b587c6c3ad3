import { followWays, type Ways } from "@/components/dimona/declaration-form/field-ways";
import type { FormFrame } from "@/components/dimona/declaration-form/form-values";
import type { Day } from "@/lib/day";
import { type Content, type EmployerKind, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { type FormField, fieldsFor } from "@/lib/dimona/form-fields";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { readField } from "@/lib/dimona/typed-field";

type About = Pick<FormFrame, "kind" | "period"> & { employerKind?: EmployerKind; ways?: Ways };

/** The fields that the form draws for what was typed, in order. */
export const shownFields = (texts: Record<FieldName, string>, about: About, today: Day): FormField[] =>
  fieldsFor(readAll(texts, about, today), about);

/** What the form says, of the fields that it draws: an invisible field never takes part. */
export function readContent(texts: Record<FieldName, string>, about: About, today: Day): Content {
  const all = readAll(texts, about, today);
  const shown = fieldsFor(all, about);
  const names = new Set<FieldName>([
    ...(about.kind === "IN" ? [] : ["periodNumber" as const]),
    ...shown.map((it) => it.name),
  ]);
  const content = only(all, (name) => names.has(name));
  return about.kind === "UPDATE" && about.period ? changesOf(content, shown, about.period) : content;
}

function readAll(texts: Record<FieldName, string>, { kind, period, ways }: About, today: Day): Content {
  const read = FIELD_NAMES.flatMap((name) => {
    const text = readField(name, texts[name], today);
    return text === undefined ? [] : [[name, text]];
  });
  const all: Content = {
    kind,
    ...Object.fromEntries(read),
    ...(period && kind !== "IN" && { periodNumber: period.number }),
  };
  return ways && kind === "IN" ? followWays(all, ways) : all;
}

const only = (content: Content, keep: (name: FieldName) => boolean): Content => ({
  kind: content.kind,
  ...Object.fromEntries(
    FIELD_NAMES.filter((name) => content[name] !== undefined && keep(name)).map((name) => [name, content[name]]),
  ),
});

/** What a period holds, as a declaration would say it. */
export function heldTexts(period: Period): Partial<Record<FieldName, string>> {
  const { startDate, startHour, endDate, endHour, plannedHours } = period;
  return { startDate, startHour, endDate, endHour, plannedHours: plannedHours?.toString() };
}

/**
 * An UPDATE says what changes, and what must be said anyway. An end that was emptied is taken away. Where no date changes
 * the dates that stand go along, since an UPDATE must say one (90378-360); so that "nothing changes" can be seen too.
 */
function changesOf(content: Content, shown: FormField[], period: Period): Content {
  const held = heldTexts(period);
  const isEmptied =
    shown.some((it) => it.name === "endDate") && content.endDate === undefined && held.endDate !== undefined;
  const said: Content = isEmptied ? { ...content, endDate: OPEN_END } : content;
  const required = shown.filter((it) => it.presence === "required").map((it) => it.name);
  const changes = only(said, (name) => name === "periodNumber" || required.includes(name) || said[name] !== held[name]);
  return changes.startDate === undefined && changes.endDate === undefined ? said : changes;
}
