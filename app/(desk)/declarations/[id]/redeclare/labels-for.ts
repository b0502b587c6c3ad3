import { reasonOf } from "@/app/(desk)/declarations/new/rsz-labels";
import { anomaly } from "@/lib/dimona/anomalies";
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import type { Locale } from "@/lib/preferences";

/** The RSZ's own words for what our check can find; it speaks Dutch and French only. */
export function labelsFor(locale: Locale): Record<string, string> {
  if (locale !== "nl" && locale !== "fr") return {};
  const found = Object.values(FORESEEN).flat();
  return Object.fromEntries(found.map((id) => [id, reasonOf(anomaly(id)?.label[locale] ?? "")]));
}
