"use client";

import { useTranslations } from "next-intl";
import { committeeOption, findCommittees } from "@/components/dimona/declaration-form/choices";
import type { FormPart, NationalChoice } from "@/components/dimona/declaration-form/form-part";
import { meaningOf, nationalOf, nationalOption } from "@/components/dimona/declaration-form/national-committee";
import type { TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { CodeCombo } from "@/components/form/code-combo";
import { findOptions } from "@/components/form/find-options";
import type { ComboOption } from "@/components/form/use-combo";
import { COMMITTEES } from "@/lib/dimona/committees";
import type { EmployerKind } from "@/lib/dimona/declaration";

export type CommitteeControlProps = {
  input: TextInputProps;
  part: FormPart;
  workerType: string | undefined;
  employerKind: EmployerKind;
  /** The employer's own committees. */
  own: readonly NationalChoice[];
};

/** A joint committee by the value that Dimona has for it, or by the number or official name of the national one. */
export function CommitteeControl({ input, part, workerType, employerKind, own }: CommitteeControlProps) {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const set = (text: string) => part.form.setValue(input.name, text);
  const grouped = (options: ComboOption[], group: string) => options.map((it) => ({ ...it, group }));
  const national = (it: NationalChoice) => nationalOption(it, workerType, locale);

  const find = (text: string) => [
    ...grouped(findOptions(own, text, (it) => [it.number, it.nl, it.fr]).map(national), t("committees.own")),
    ...grouped(findCommittees(text, { workerType, employerKind, locale }), t("committees.dimona")),
  ];
  const search = async (text: string) => {
    if (text.trim() === "") return [];
    const found = (await part.lookups.committees(text)).filter(({ number }) => own.every((it) => it.number !== number));
    return grouped(found.map(national), t("committees.all"));
  };
  /** `XXX` and `302` as Dimona has them; the number of a national committee as what it is there. */
  const exact = (text: string) => {
    const typed = text.toUpperCase();
    const value = findCommittees("", { workerType, employerKind, locale }).find((it) => it.value === typed);
    const known = own.find((it) => it.number === typed);
    if (value ?? known) return value ?? (known && national(known));
    const covering = COMMITTEES.find((it) => it.covers.includes(typed));
    return covering && national({ number: typed, nl: covering.title.nl, fr: covering.title.fr });
  };
  const pick = (option: ComboOption) => {
    const chosen = nationalOf(option);
    part.form.setValue("nationalCommittee", chosen ?? null);
    set(chosen ? meaningOf(chosen.value, workerType) : option.value);
  };
  const type = (text: string) => {
    part.form.setValue("nationalCommittee", null);
    set(text);
  };
  return (
    <CodeCombo
      {...input}
      onChange={type}
      onPick={pick}
      find={find}
      search={search}
      exact={exact}
      optionOf={(value) => committeeOption(value, locale)}
    />
  );
}
