import type { FormFrame, FormValues } from "@/components/dimona/declaration-form/form-values";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { CountryChoice } from "@/components/form/country-control";
import type { FindingField } from "@/lib/dimona/finding";

/** What the RSZ said of the declaration that this one is a copy of. */
export type RszRemark = { field: FindingField; code: string; text: string };

export type Ancestor = { id: string; number?: string; remarks: RszRemark[] };

/** All with which a form begins; made on the server. */
export type FormStart = {
  /** Names what was asked for: the same address is the same form, also when the page is read again. */
  address: string;
  frame: FormFrame;
  values: FormValues;
  loaded?: LoadedContext;
  draftId?: string;
  ancestor?: Ancestor;
  /** The portal's instant, ISO. */
  nowAt: string;
  /** The RSZ's own labels by anomaly number, where it has them in the user's language. */
  labels: Record<string, string>;
  /** The countries and what else a nationality can be, in the user's language. */
  countries: CountryChoice[];
};
