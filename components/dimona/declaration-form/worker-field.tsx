"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import { isNumberLike } from "@/components/dimona/declaration-form/number-like";
import { TextField } from "@/components/dimona/declaration-form/text-field";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import { FieldPair } from "@/components/form/field-pair";
import { FindingList } from "@/components/form/finding-list";
import { TextControl } from "@/components/form/text-control";
import type { ComboOption } from "@/components/form/use-combo";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatInsz, parseInsz } from "@/lib/dimona/identifiers";

// Loaded when it is asked for: most workers have a number.
const IdentityFields = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/identity-fields")).IdentityFields,
}));

export type WorkerFieldProps = { part: FormPart; search: (text: string) => Promise<ComboOption[]> };

/** About whom: someone this employer has, a number typed anew with a name, or identity data for who has no number. */
export function WorkerField({ part, search }: WorkerFieldProps) {
  const { by } = part.values;
  if (by === "identity") return <WithoutNumber part={part} />;
  return <ByNumber part={part} search={search} />;
}

/** The option for a number that nobody of this employer has. */
const typedNumber = "typed-number";

function ByNumber({ part, search }: WorkerFieldProps) {
  const t = useTranslations("declare");
  const { form, values, findingsAt, touch } = part;
  const { person, insz } = values;
  const typed = person === null && insz !== "" ? { value: typedNumber, label: insz } : null;

  const find = async (text: string): Promise<ComboOption[]> => {
    const found = await search(text);
    if (found.length > 0 || !isNumberLike(text)) return found;
    return [{ value: typedNumber, label: formatInsz(parseInsz(text) ?? text.trim()), hint: t("newWorker") }];
  };
  const choose = (option: ComboOption | null) => {
    form.setValue("person", option?.value === typedNumber ? null : option);
    form.setValue("insz", option?.value === typedNumber ? option.label : "");
    if (option) touch("worker");
  };
  /** A number that was typed in full is meant, also when nobody waited for the list. */
  const leave = (value: string) => {
    if (person === null && insz === "" && isNumberLike(value))
      form.setValue("insz", formatInsz(parseInsz(value) ?? value.trim()));
    touch("worker");
  };
  const toIdentity = () => form.setValue("by", "identity");
  return (
    <>
      <Field
        help
        id={fieldId("worker")}
        label={t("worker")}
        hint={
          <>
            {t("workerHint")}{" "}
            <Button variant="link" className="text-xs" onClick={toIdentity}>
              {t("noInsz")}
            </Button>
          </>
        }
        findings={findingsAt("worker")}
      >
        {(control) => (
          <ComboControl
            {...control}
            key={values.employer?.value}
            value={person ?? typed}
            onChange={choose}
            search={find}
            onBlur={leave}
            icon={<Icon of={Users} />}
            suffix={person?.hint ?? (typed && t("isNew"))}
          />
        )}
      </Field>
      {typed && <NewName part={part} />}
    </>
  );
}

/** The register shows a worker by name, so it is asked; the RSZ knows the name by the number. */
function NewName({ part }: { part: FormPart }) {
  const t = useTranslations("declare");
  return (
    <FieldPair legend={t("newName")}>
      <TextField part={part} path="lastName" place="name.lastName" label={t("identity.lastName")}>
        {(input) => <TextControl {...input} />}
      </TextField>
      <TextField part={part} path="firstName" place="name.firstName" label={t("identity.firstName")}>
        {(input) => <TextControl {...input} />}
      </TextField>
    </FieldPair>
  );
}

function WithoutNumber({ part }: { part: FormPart }) {
  const t = useTranslations("declare");
  const findings = part.findingsAt("worker");
  return (
    <fieldset id={fieldId("worker")} tabIndex={-1} className="grid min-w-0 gap-2.5">
      <legend className="mb-1 flex flex-wrap items-baseline gap-x-3 font-semibold">
        {t("withoutInsz")}
        <Button variant="link" className="text-xs" onClick={() => part.form.setValue("by", "number")}>
          {t("withInsz")}
        </Button>
      </legend>
      <p className="-mt-1.5 max-w-[560px] text-xs text-ink-3">{t("withoutInszHint")}</p>
      {findings.length > 0 && <FindingList findings={findings} />}
      <Suspense fallback={null}>
        <IdentityFields part={part} />
      </Suspense>
    </fieldset>
  );
}
