import type { ComboOption } from "@/components/form/use-combo";
import { FIELD_NAMES, type FieldName, type IdentityData, type Kind } from "@/lib/dimona/declaration";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import type { Period } from "@/lib/dimona/period";

export type IdentityPartName = keyof IdentityData;

/** How the worker is named: someone of this employer or a number typed anew, or the identity data of who has no number. */
export type WorkerBy = "number" | "identity";

/** What stands in the form, as typed. `person` is someone the employer has; otherwise `insz` is the number typed. */
export type FormValues = {
  employer: ComboOption | null;
  by: WorkerBy;
  person: ComboOption | null;
  insz: string;
  lastName: string;
  firstName: string;
  identity: Record<IdentityPartName, string>;
  fields: Record<FieldName, string>;
};

/** What a form is about and nobody types. */
export type FormFrame = {
  kind: Kind;
  clientKey: string;
  /** Of the stored draft. */
  version?: number;
  ancestorId?: string;
  /** The period that an OUT, UPDATE or CANCEL is about. */
  period?: Period;
};

const blanks = <Name extends string>(names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>;

export const blankFields = (): Record<FieldName, string> => blanks(FIELD_NAMES);

/** Belgium: what most workers without a number still have as address. */
const belgium = "00150";

export const blankIdentity = (): Record<IdentityPartName, string> => ({
  ...blanks(IDENTITY_PARTS.map((part) => part.name)),
  country: belgium,
});

/** A form in which nothing was typed. */
export const blankValues = (): FormValues => ({
  employer: null,
  by: "number",
  person: null,
  insz: "",
  lastName: "",
  firstName: "",
  identity: blankIdentity(),
  fields: blankFields(),
});
