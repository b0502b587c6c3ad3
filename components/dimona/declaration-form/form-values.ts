import type { ComboOption } from "@/components/form/use-combo";
import { BELGIUM } from "@/lib/dimona/belgium";
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
  /** The national committee that was chosen by its official name; the field holds what that is in Dimona. */
  nationalCommittee: ComboOption | null;
  /** An agency worker's user is named by enterprise number, or by name and address. */
  userBy: "number" | "name";
  /** A student works elsewhere than at the head office. */
  elsewhere: boolean;
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

/** Most addresses are in Belgium. */
export const blankFields = (): Record<FieldName, string> => ({
  ...blanks(FIELD_NAMES),
  usingCompanyCountry: BELGIUM,
  workPlaceCountry: BELGIUM,
});

export const blankIdentity = (): Record<IdentityPartName, string> => ({
  ...blanks(IDENTITY_PARTS.map((part) => part.name)),
  country: BELGIUM,
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
  nationalCommittee: null,
  userBy: "number",
  elsewhere: false,
});
