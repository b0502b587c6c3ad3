"use client";

import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import type { ComboOption } from "@/components/form/use-combo";
import { Icon } from "@/components/ui/icon";
import { formatEnterpriseNumber, formatNssoNumber, formatProvisionalNumber } from "@/lib/dimona/identifiers";

export type EmployerFieldProps = {
  part: FormPart;
  loaded: LoadedContext | undefined;
  search: (text: string) => Promise<ComboOption[]>;
};

/** For whom: by name, or by number in any notation. Another employer is another list of workers, so the worker is asked anew. */
export function EmployerField({ part: { form, values, findingsAt, touch }, loaded, search }: EmployerFieldProps) {
  const t = useTranslations("declare");
  const choose = (option: ComboOption | null) => {
    if (option?.value === values.employer?.value) return;
    form.setValue("employer", option);
    form.setValue("person", null);
  };
  /** A number that was typed in full is meant, also when nobody waited for the list. */
  const leave = async (text: string) => {
    touch("employer");
    if (values.employer || !/^[\d\s.\-/]{6,}$/.test(text)) return;
    const [only, ...others] = await search(text).catch(() => []);
    if (only && others.length === 0) choose(only);
  };
  const facts = loaded?.employer.option.value === values.employer?.value ? loaded?.employer.facts : undefined;
  const hint = facts && numbersOf(facts);
  return (
    <Field
      help
      id={fieldId("employer")}
      label={t("employer")}
      hint={hint ? t("employerNumbers", hint) : t("employerHint")}
      findings={findingsAt("employer")}
    >
      {(control) => (
        <ComboControl
          {...control}
          value={values.employer}
          onChange={choose}
          search={search}
          onBlur={(text) => void leave(text)}
          icon={<Icon of={Building2} />}
        />
      )}
    </Field>
  );
}

function numbersOf({ nssoNumber, provisional, enterpriseNumber }: LoadedContext["employer"]["facts"]) {
  const format = provisional ? formatProvisionalNumber : formatNssoNumber;
  return {
    number: nssoNumber ? format(nssoNumber) : "none",
    enterprise: enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : "none",
  };
}
