import type { FieldKey } from "@/components/dimona/declaration-form/field-key";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { FormHolder } from "@/components/dimona/declaration-form/use-form-values";
import type { CountryChoice } from "@/components/form/country-control";
import type { FieldFinding } from "@/components/form/finding-list";
import type { Place } from "@/components/form/place-control";

/** A committee of the national list with its official names. */
export type NationalChoice = { number: string; nl: string; fr: string };

/** The tables of the RSZ, which stay on the server. */
export type Lookups = {
  countries: readonly CountryChoice[];
  places: (text: string) => Promise<Place[]>;
  committees: (text: string) => Promise<NationalChoice[]>;
};

/** What each part of the form works with. */
export type FormPart = {
  form: FormHolder;
  values: FormValues;
  /** What is to be shown at a place by now. */
  findingsAt: (key: FieldKey) => FieldFinding[];
  /** From now on findings of this place are shown. */
  touch: (key: FieldKey) => void;
  lookups: Lookups;
};
