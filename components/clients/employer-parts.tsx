"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { FieldRow, RowFields } from "@/components/clients/row-fields";
import { useFindings } from "@/components/clients/use-fault-text";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import { FieldPair } from "@/components/form/field-pair";
import { TextControl } from "@/components/form/text-control";
import { TidiedText } from "@/components/form/tidied-text";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";
import { formatRszNumber, parseAnyRszNumber } from "@/lib/employers/rsz-number";
import type { EmployerForm } from "@/lib/employers/schema";

/** What an employer has several of: numbers, joint committees, mandates. */
export function EmployerParts({ today }: { today: Day }) {
  const { control } = useFormContext<EmployerForm>();
  const kind = useWatch({ control, name: "kind" });
  return (
    <>
      <Numbers today={today} />
      <Committees forbidden={kind === "local-authority"} />
      <Mandates today={today} />
    </>
  );
}

function tidyNumber(typed: string): string | undefined {
  const parsed = parseAnyRszNumber(typed);
  return parsed && formatRszNumber(parsed.number);
}

function Numbers({ today }: { today: Day }) {
  const t = useTranslations("employers");
  const { control, register } = useFormContext<EmployerForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "numbers" });
  const at = useFindings("employers");
  return (
    <RowFields
      id="numbers"
      legend={t("fields.numbers")}
      hint={t("hints.numbers")}
      addLabel={t("add.numbers")}
      onAdd={() => append({ number: "", validFrom: formatDay(today), validTo: "" })}
      findings={at("numbers")}
    >
      {fields.map((row, index) => (
        <FieldRow key={row.id} label={t("rows.numbers", { row: index + 1 })} onRemove={() => remove(index)}>
          <Field id={`numbers-${index}-number`} label={t("parts.number")} findings={at(`numbers.${index}.number`)}>
            {(props) => <TidiedText {...props} tidy={tidyNumber} {...register(`numbers.${index}.number`)} />}
          </Field>
          <DatedFields list="numbers" index={index} today={today} />
        </FieldRow>
      ))}
    </RowFields>
  );
}

function Mandates({ today }: { today: Day }) {
  const t = useTranslations("employers");
  const { control } = useFormContext<EmployerForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "mandates" });
  const at = useFindings("employers");
  return (
    <RowFields
      id="mandates"
      legend={t("fields.mandates")}
      hint={t("hints.mandates")}
      addLabel={t("add.mandates")}
      onAdd={() => append({ validFrom: formatDay(today), validTo: "" })}
      findings={at("mandates")}
    >
      {fields.map((row, index) => (
        <FieldRow key={row.id} label={t("rows.mandates", { row: index + 1 })} onRemove={() => remove(index)}>
          <DatedFields list="mandates" index={index} today={today} />
        </FieldRow>
      ))}
    </RowFields>
  );
}

type DatedFieldsProps = { list: "numbers" | "mandates"; index: number; today: Day };

function DatedFields({ list, index, today }: DatedFieldsProps) {
  const t = useTranslations("employers");
  const { register, getValues } = useFormContext<EmployerForm>();
  const at = useFindings("employers");
  const from = `${list}.${index}.validFrom` as const;
  const to = `${list}.${index}.validTo` as const;
  return (
    <FieldPair legend={t("validity")}>
      <Field id={`${list}-${index}-validFrom`} label={t("parts.validFrom")} findings={at(from)}>
        {(props) => <DayControl {...props} today={today} defaultValue={getValues(from)} {...register(from)} />}
      </Field>
      <Field id={`${list}-${index}-validTo`} label={t("parts.validTo")} optional findings={at(to)}>
        {(props) => <DayControl {...props} today={today} defaultValue={getValues(to)} {...register(to)} />}
      </Field>
    </FieldPair>
  );
}

/** The first one is the default; local authorities have none (glossary, zone 00046). */
function Committees({ forbidden }: { forbidden: boolean }) {
  const t = useTranslations("employers");
  const { control, register } = useFormContext<EmployerForm>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "jointCommittees" });
  const at = useFindings("employers");
  if (forbidden && fields.length === 0) return null;
  return (
    <RowFields
      id="jointCommittees"
      legend={t("fields.jointCommittees")}
      hint={t("hints.jointCommittees")}
      addLabel={t("add.jointCommittees")}
      onAdd={() => append({ number: "", isDefault: fields.length === 0 })}
      findings={at("jointCommittees")}
    >
      {fields.map((row, index) => (
        <FieldRow
          key={row.id}
          label={t("rows.jointCommittees", { row: index + 1 })}
          onRemove={() => remove(index)}
          actions={index > 0 && <Button onClick={() => move(index, 0)}>{t("makeDefault")}</Button>}
        >
          <Field
            id={`jointCommittees-${index}-number`}
            label={index === 0 ? t("defaultCommittee") : t("parts.committee")}
            findings={at(`jointCommittees.${index}.number`)}
          >
            {(props) => <TextControl {...props} {...register(`jointCommittees.${index}.number`)} />}
          </Field>
        </FieldRow>
      ))}
    </RowFields>
  );
}
