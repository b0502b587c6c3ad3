import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { Proposals } from "@/components/dimona/declaration-form/proposals";
import type { Day } from "@/lib/day";
import type { Content, EmployerKind } from "@/lib/dimona/declaration";
import type { FormField } from "@/lib/dimona/form-fields";
import type { Period } from "@/lib/dimona/period";

/** What a field of a declaration is drawn with. */
export type ContentFieldProps = {
  part: FormPart;
  field: FormField;
  content: Content;
  employerKind: EmployerKind;
  today: Day;
  period?: Period;
  proposals: Proposals;
  loaded: LoadedContext | undefined;
};

/** Several of them. */
export type ContentRowsProps = Omit<ContentFieldProps, "field"> & { fields: readonly FormField[] };
