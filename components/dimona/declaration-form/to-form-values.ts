import { waysTaken } from "@/components/dimona/declaration-form/field-ways";
import {
  blankFields,
  blankIdentity,
  blankValues,
  type FormValues,
  type IdentityPartName,
} from "@/components/dimona/declaration-form/form-values";
import { heldTexts } from "@/components/dimona/declaration-form/read-content";
import { showIdentityPart } from "@/components/dimona/declaration-form/read-identity";
import type { ComboOption } from "@/components/form/use-combo";
import type { WorkerChoice } from "@/lib/declarations/draft";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { formatInsz } from "@/lib/dimona/identifiers";
import type { Period } from "@/lib/dimona/period";
import { showField } from "@/lib/dimona/typed-field";

/** The fields of a form as typed: those of an UPDATE start from what the period holds. */
export function showFields(content: Content, period?: Period): Record<FieldName, string> {
  const held = content.kind === "UPDATE" && period ? heldTexts(period) : {};
  const said = { ...held, ...content };
  const given = FIELD_NAMES.filter((name) => said[name] !== undefined);
  return { ...blankFields(), ...Object.fromEntries(given.map((name) => [name, showField(name, said[name])])) };
}

/** A worker of a draft as typed; `person` is how a known one is shown. */
export function showWorker(choice: WorkerChoice, person: ComboOption | null): Partial<FormValues> {
  if (choice.by === "person") return { person };
  if (choice.by === "insz")
    return { insz: formatInsz(choice.insz), lastName: choice.lastName, firstName: choice.firstName };
  if (choice.by === "none") return {};
  const parts = Object.entries(choice.identity).map(([name, text]) => [
    name,
    showIdentityPart(name as IdentityPartName, text ?? ""),
  ]);
  return { by: "identity", identity: { ...blankIdentity(), country: "", ...Object.fromEntries(parts) } };
}

type Shown = {
  employer?: ComboOption | null;
  content: Content;
  worker?: WorkerChoice;
  person?: ComboOption | null;
  period?: Period;
};

/** A form filled in with what is known already. */
export const toFormValues = ({
  employer = null,
  content,
  worker = { by: "none" },
  person = null,
  period,
}: Shown): FormValues => ({
  ...blankValues(),
  employer,
  ...showWorker(worker, person),
  fields: showFields(content, period),
  ...waysTaken(content),
});
