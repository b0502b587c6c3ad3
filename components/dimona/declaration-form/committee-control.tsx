"use client";

import { useTranslations } from "next-intl";
import { committeeOption, findCommittees } from "@/components/dimona/declaration-form/choices";
import type { FormPart, NationalChoice } from "@/components/dimona/declaration-form/form-part";
import { nationalOf, nationalOption, numberOption } from "@/components/dimona/declaration-form/national-committee";
import type { TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { CodeCombo } from "@/components/form/code-combo";
import { findOptions } from "@/components/form/find-options";
import type { ComboOption } from "@/components/form/use-combo";
import { COMMITTEES, meaningOf } from "@/lib/dimona/committees";

export type CommitteeControlProps = {
  input: TextInputProps;
  part: FormPart;
  /** The Dimona values that may be given here. */
  values: readonly string[];
  workerType: string | undefined;
  /** Committees that are offered first: the employer's own. */
  own: readonly NationalChoice[];
  /** Hears the national committee that was chosen, null when a Dimona value was. */
  onNational: (chosen: ComboOption | null) => void;
};

/** A joint committee by the value that Dimona has for it, or by the number or official name of the national one. */
export function CommitteeControl(props: CommitteeControlProps) {
  const { input, part, values, workerType, own, onNational } = props;
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const grouped = (options: ComboOption[], group: string) => options.map((it) => ({ ...it, group }));
  const meaning = ({ number }: { number: string }) => meaningOf(number, workerType);
  const national = (it: NationalChoice) => nationalOption(it, workerType, locale);
  const allowed = (all: readonly NationalChoice[]) => all.filter((it) => values.includes(meaning(it)));

  const ownFor = (text: string) => findOptions(allowed(own), text, (it) => [it.number, it.nl, it.fr]);
  const find = (text: string) => [
    ...grouped(ownFor(text).map(national), t("committees.own")),
    ...grouped(findCommittees(text, values, locale), t("committees.dimona")),
  ];
  const search = async (text: string) => {
    if (text.trim() === "") return [];
    const found = allowed(await part.lookups.committees(text));
    const shown = ownFor(text);
    const others = found.filter(({ number }) => shown.every((it) => it.number !== number));
    return grouped(others.map(national), t("committees.all"));
  };
  /** `XXX` and `302` as Dimona has them; the number of a national committee as what it is there. */
  const exact = (text: string) => {
    const typed = text.toUpperCase();
    if (values.includes(typed)) return committeeOption(typed, locale);
    const known = own.find((it) => it.number === typed);
    const isKnown = known !== undefined || COMMITTEES.some((it) => it.covers.includes(typed));
    if (!isKnown || !values.includes(meaning({ number: typed }))) return undefined;
    return known ? national(known) : numberOption(typed);
  };
  const take = (text: string, chosen: ComboOption | null) => {
    onNational(chosen);
    part.form.setValue(input.name, text);
  };
  const pick = (option: ComboOption) => {
    const chosen = nationalOf(option);
    take(chosen ? meaning({ number: chosen.value }) : option.value, chosen ?? null);
  };
  return (
    <CodeCombo
      {...input}
      onChange={(text) => take(text, null)}
      onPick={pick}
      find={find}
      search={search}
      exact={exact}
      optionOf={(value) => committeeOption(value, locale)}
    />
  );
}
