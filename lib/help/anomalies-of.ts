import { anomaly } from "@/lib/dimona/anomalies";
import { FIELDS } from "@/lib/dimona/fields";
import { DECLARATION_ANOMALIES } from "@/lib/dimona/ledger";
import type { MessagePart } from "@/lib/dimona/message-part";
import { isField } from "@/lib/help/domain";
import type { HelpAnomaly } from "@/lib/help/field-help";
import { GLOSSARY } from "@/lib/help/glossary";
import type { Locale } from "@/lib/preferences";

/** The numbers that belong to a field: those of its zones, and those that stand in for them. Two fields of one zone share them. */
export function anomalyIdsOf(part: MessagePart): string[] {
  const { zones } = GLOSSARY[part];
  const special = isField(part) ? Object.values(FIELDS[part].anomalies ?? {}) : [];
  return DECLARATION_ANOMALIES.filter((id) => zones.includes(id.slice(0, 5)) || special.includes(id));
}

/** Those numbers in the RSZ's words, without the title of the field in front; its words are Dutch or French. */
export function anomaliesOf(part: MessagePart, locale: Locale): HelpAnomaly[] {
  const lang = locale === "fr" ? "fr" : "nl";
  return anomalyIdsOf(part).flatMap((errorId) => {
    const known = anomaly(errorId);
    if (!known) return [];
    return [{ errorId, text: known.label[lang].replace(/^.*? : /, ""), lang, blocking: known.blocking }];
  });
}
