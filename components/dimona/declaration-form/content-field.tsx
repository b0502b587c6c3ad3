"use client";

import { useTranslations } from "next-intl";
import { committeeOptions, workerTypeOptions } from "@/components/dimona/declaration-form/choices";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import { heldTexts } from "@/components/dimona/declaration-form/read-content";
import { TextField, type TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { showField } from "@/components/dimona/declaration-form/typed-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { DayControl } from "@/components/form/day-control";
import { HourControl } from "@/components/form/hour-control";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { type Day, endOfQuarter, parseDay } from "@/lib/day";
import type { Content, EmployerKind, FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { FormField } from "@/lib/dimona/form-fields";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { workerType } from "@/lib/dimona/worker-types";

export type ContentFieldProps = {
  part: FormPart;
  field: FormField;
  content: Content;
  employerKind: EmployerKind;
  today: Day;
  period?: Period;
};

/** Takes half the width. There the hint says what an empty field means, for want of room beside the label. */
export const isShort = ({ name }: FormField): boolean => ["day", "hour", "hours"].includes(FIELDS[name].control);

/** One field of a declaration, with the control that its row in the table names. */
export function ContentField(props: ContentFieldProps) {
  const { part, field } = props;
  const locale = usePortalLocale();
  return (
    <TextField
      part={part}
      path={`fields.${field.name}`}
      place={field.name}
      label={FIELDS[field.name].title[locale]}
      hint={useHint(props)}
      optional={field.presence === "optional" && !isShort(field)}
    >
      {(input) => <ContentControl {...props} input={input} />}
    </TextField>
  );
}

/** What helps to fill the field in; of a change, what stands now. */
function useHint({ field: { name }, content, period }: ContentFieldProps): string | undefined {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const held = content.kind === "UPDATE" && period ? heldTexts(period)[name] : undefined;
  const isOpenable = name === "endDate" && workerType(period?.workerType)?.openEnd === true;
  if (held !== undefined) return t("held", { text: showField(name, held), field: isOpenable ? "endDate" : "other" });
  return { ...plainHints(t), ...typedHints(t, content, locale) }[name];
}

type Translate = ReturnType<typeof useTranslations<"declare">>;

const plainHints = (t: Translate): Partial<Record<FieldName, string>> => ({
  startDate: t("dayHint"),
  endDate: t("dayHint"),
  startHour: t("hourHint"),
  endHour: t("hourHint"),
  plannedHours: t("hoursHint"),
  jointCommittee: t("committeeHint"),
});

/** What follows from the worker type that was chosen. */
function typedHints(t: Translate, { workerType: code, startDate }: Content, locale: "nl" | "fr" | "de" | "en") {
  const type = workerType(code);
  const start = parseDay(startDate ?? "");
  const hints: Partial<Record<FieldName, string>> = {};
  if (type) hints.workerType = type.summary[locale];
  if (type?.openEnd) hints.endDate = t("openEndHint");
  if (type?.sameQuarter && start) hints.endDate = t("quarterHint", { day: formatDay(endOfQuarter(start)).slice(0, 5) });
  return hints;
}

type ControlProps = ContentFieldProps & { input: TextInputProps };

function ContentControl({ input, field, content, employerKind, today }: ControlProps) {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const { maxLength: _, ...choice } = input;
  switch (FIELDS[field.name].control) {
    case "day":
      return <DayControl {...input} today={today} />;
    case "hour":
      return <HourControl {...input} />;
    case "hours":
      return <TextControl {...input} inputMode="numeric" suffix={t("hourUnit")} />;
    case "worker-type":
      return <SelectControl {...choice} options={workerTypeOptions(input.value, locale)} empty={t("choose")} />;
    case "committee":
      return (
        <SelectControl
          {...choice}
          options={committeeOptions({ content, employerKind, held: input.value, locale })}
          empty={t("choose")}
        />
      );
    case "choice":
      return (
        <SelectControl
          {...choice}
          options={(FIELDS[field.name].options ?? []).map(({ value, title }) => ({ value, label: title[locale] }))}
          empty={t("choose")}
        />
      );
    case "text":
    case "postcode":
      return <TextControl {...input} />;
    case "period-number":
    case "number":
    case "country":
    case "enterprise-number":
    case "card-number":
      return <TextControl {...input} inputMode="numeric" />;
  }
}
