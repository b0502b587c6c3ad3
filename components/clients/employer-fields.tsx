"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFindings } from "@/components/clients/use-fault-text";
import { CheckControl } from "@/components/form/check-control";
import { Field } from "@/components/form/field";
import { FindingList } from "@/components/form/finding-list";
import { HourControl } from "@/components/form/hour-control";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { TidiedText } from "@/components/form/tidied-text";
import { EMPLOYER_KINDS } from "@/lib/dimona/declaration";
import { formatEnterpriseNumber, parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import type { Team } from "@/lib/employers/employer";
import { EMPLOYER_LANGUAGES, type EmployerForm } from "@/lib/employers/schema";

function tidyEnterpriseNumber(typed: string): string | undefined {
  const digits = parseEnterpriseNumber(typed);
  return digits && formatEnterpriseNumber(digits);
}

/** What an employer has one of, and its teams. */
export function EmployerFields({ teams }: { teams: Team[] }) {
  const t = useTranslations("employers");
  const { register } = useFormContext<EmployerForm>();
  const at = useFindings("employers");
  const kinds = EMPLOYER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const languages = EMPLOYER_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }));
  return (
    <>
      <Field id="name" label={t("fields.name")} findings={at("name")}>
        {(control) => <TextControl {...control} {...register("name")} />}
      </Field>
      <Field
        id="enterpriseNumber"
        label={t("fields.enterpriseNumber")}
        hint={t("hints.enterpriseNumber")}
        optional
        findings={at("enterpriseNumber")}
      >
        {(control) => <TidiedText {...control} tidy={tidyEnterpriseNumber} {...register("enterpriseNumber")} />}
      </Field>
      <Field id="kind" label={t("fields.kind")} hint={t("hints.kind")} findings={at("kind")}>
        {(control) => <SelectControl {...control} options={kinds} {...register("kind")} />}
      </Field>
      <Field id="language" label={t("fields.language")} hint={t("hints.language")} findings={at("language")}>
        {(control) => <SelectControl {...control} options={languages} {...register("language")} />}
      </Field>
      <Field
        id="usualStartHour"
        label={t("fields.usualStartHour")}
        hint={t("hints.usualStartHour")}
        findings={at("usualStartHour")}
      >
        {(control) => <HourControl {...control} {...register("usualStartHour")} />}
      </Field>
      <CheckControl id="active" label={t("fields.active")} hint={t("hints.active")} {...register("active")} />
      <Teams teams={teams} />
    </>
  );
}

/** Each team that the user may choose; who is in a team reaches its employers. */
function Teams({ teams }: { teams: Team[] }) {
  const t = useTranslations("employers");
  const { register } = useFormContext<EmployerForm>();
  const findings = useFindings("employers")("teamIds");
  return (
    <fieldset id="teamIds" tabIndex={-1} className="grid min-w-0 gap-1.5">
      <legend className="font-medium">{t("fields.teamIds")}</legend>
      <p className="text-xs text-ink-3">{teams.length > 0 ? t("hints.teamIds") : t("noTeams")}</p>
      {teams.map(({ id, name }) => (
        <CheckControl key={id} label={name} value={id} {...register("teamIds")} />
      ))}
      {findings.length > 0 && <FindingList findings={findings} />}
    </fieldset>
  );
}
