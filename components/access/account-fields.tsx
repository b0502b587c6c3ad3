"use client";

import { useTranslations } from "next-intl";
import { type AccountValues, ROLES } from "@/components/access/account-values";
import { type Choice, ChoiceList } from "@/components/access/choice-list";
import { Field } from "@/components/form/field";
import type { FieldFinding } from "@/components/form/finding-list";
import { RadioGroup } from "@/components/form/radio-group";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { LOCALES } from "@/lib/preferences";

export type AccountFieldsProps = {
  values: AccountValues;
  teams: readonly Choice[];
  findingsAt: (field: string) => FieldFinding[];
};

/** What a new account and an existing one have in common. */
export function AccountFields({ values, teams, findingsAt }: AccountFieldsProps) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  return (
    <>
      <Field id="name" label={t("name")} findings={findingsAt("name")}>
        {(control) => <TextControl {...control} name="name" defaultValue={values.name} />}
      </Field>
      <RadioGroup
        id="role"
        legend={t("role")}
        stacked
        input={{ name: "role" }}
        defaultValue={values.role}
        options={ROLES.map((role) => ({ value: role, label: roles(role), hint: roles(`${role}Hint`) }))}
        findings={findingsAt("role")}
      />
      <Field id="language" label={t("language")} findings={findingsAt("language")}>
        {(control) => (
          <SelectControl
            {...control}
            name="language"
            defaultValue={values.language}
            options={LOCALES.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
          />
        )}
      </Field>
      <ChoiceList
        name="teamIds"
        legend={t("teams")}
        choices={teams}
        chosen={values.teamIds}
        empty={t("noTeams")}
        findings={findingsAt("teamIds")}
      />
    </>
  );
}
