import type { AnomalyWords } from "@/components/dimona/anomaly-words";
import type { FormFrame, FormValues, IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { CountryChoice } from "@/components/form/country-control";
import type { FindingField } from "@/lib/dimona/finding";
import type { RuleName } from "@/lib/dimona/rules/names";

/** What the RSZ said of the declaration that this one is a copy of. */
export type RszRemark = {
  field: FindingField;
  /** The part of the identity data, where it is about one. */
  part?: IdentityPartName;
  code: string;
  words: AnomalyWords;
  /** The rule of ours that foresees the same. */
  rule?: RuleName;
};

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
  /** What can be told of each anomaly that the form may foresee. */
  anomalies: Record<string, AnomalyWords>;
  /** The field to begin at: one that the RSZ refused. */
  focus?: FindingField;
  /** The countries and what else a nationality can be, in the user's language. */
  countries: CountryChoice[];
};
