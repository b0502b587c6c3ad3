import type { FieldName } from "@/lib/dimona/declaration";
import type { Texts } from "@/lib/dimona/texts";

export type Control =
  | "day"
  | "hour"
  | "hours"
  | "committee"
  | "worker-type"
  | "period-number"
  | "choice"
  | "text"
  | "number"
  | "postcode"
  | "country"
  | "enterprise-number"
  | "card-number";

export type Option = { value: string; title: Texts };

/** One row of the glossary: what a field is called, how it is entered and what its canonical text may be. */
export type Field = {
  name: FieldName;
  /** The RSZ's zone number; with a suffix it makes the anomaly, such as `00910-003`. */
  zone: string;
  title: Texts;
  control: Control;
  /** What a `choice` offers, and a `committee` that does not follow the worker type. */
  options?: readonly Option[];
  /** Whether a text has the shape of the field. What depends on clock or tables stands in `rules/`. */
  accepts: (text: string) => boolean;
  /** The anomaly that takes the place of `-001`, `-003` or `-005` where the zone has none; null for no number at all. */
  anomalies?: Readonly<Partial<Record<Suffix, string | null>>>;
  source: string;
};

export type Suffix = "001" | "003" | "005";

type Extra = Pick<Field, "options" | "anomalies">;

/** A row; titles in the order nl, fr, de, en. */
export const row = <Name extends FieldName>(
  name: Name,
  zone: string,
  control: Control,
  accepts: Field["accepts"],
  [nl, fr, de, en]: readonly [string, string, string, string],
  extra: Extra = {},
): Field & { name: Name } => ({
  name,
  zone,
  control,
  accepts,
  title: { nl, fr, de, en },
  source: `RSZ glossary Dimona 2023/3, zone ${zone}`,
  ...extra,
});

/** The number of an anomaly of a field; undefined where the glossary has none. */
export function anomalyOf({ zone, anomalies }: Field, suffix: Suffix): string | undefined {
  const special = anomalies?.[suffix];
  return special === undefined ? `${zone}-${suffix}` : (special ?? undefined);
}

/** Text that is not blank and not too long. */
export const upTo =
  (length: number) =>
  (text: string): boolean =>
    text.length <= length && text.trim() !== "";
