import { ANOMALY_IDS, anomaly } from "@/lib/dimona/anomalies";
import { FIELDS } from "@/lib/dimona/fields";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import type { Locale } from "@/lib/preferences";

/** Blocks and zones of the parties, beside the zones of fields and identity data. */
const parties = [
  "90373",
  "90374",
  "90377",
  "90378",
  "90379",
  "90017",
  "90107",
  "90256",
  "00024",
  "00011",
  "00014",
  "00948",
  "00663",
];
const zones = new Set([...Object.values(FIELDS), ...IDENTITY_PARTS].map((it) => it.zone).concat(parties));

/** The RSZ speaks Dutch and French only; a label in another language would be ours. */
const isSpoken = (locale: Locale): locale is "nl" | "fr" => locale === "nl" || locale === "fr";

/** The RSZ's label of an anomaly, undefined when it has none in this language. */
export const rszLabel = (errorId: string, locale: Locale): string | undefined =>
  isSpoken(locale) ? anomaly(errorId)?.label[locale] : undefined;

/** Without the title of the zone or block in front: the field where it stands has that title already. */
export const reasonOf = (label: string): string => label.replace(/^.*? : /, "");

/** The labels that a declaration form can need: the whole table stays on the server. */
export const rszLabels = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    ANOMALY_IDS.filter((id) => zones.has(id.slice(0, 5))).flatMap((id) => {
      const label = rszLabel(id, locale);
      return label ? [[id, reasonOf(label)]] : [];
    }),
  );
