import { anomaly } from "@/lib/dimona/anomalies";
import { DECLARATION_ANOMALIES } from "@/lib/dimona/ledger";
import type { MessagePart } from "@/lib/dimona/message-part";
import { recipeOf } from "@/lib/dimona/recipes";
import type { HelpAnomaly } from "@/lib/help/field-help";
import { GLOSSARY } from "@/lib/help/glossary";
import type { Locale } from "@/lib/preferences";

/**
 * The numbers that belong to a field: those of its zones, and those of a block whose recipe mends that field. Two fields
 * of one zone share them. What no officer can mend is left out.
 */
export function anomalyIdsOf(part: MessagePart): string[] {
  const { zones } = GLOSSARY[part];
  return DECLARATION_ANOMALIES.filter((id) => {
    const recipe = recipeOf(id);
    if (!recipe || recipe.notOurs) return false;
    const mended = recipe.part ? `identity.${recipe.part}` : recipe.field;
    return zones.includes(id.slice(0, 5)) || mended === part;
  }).sort();
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
