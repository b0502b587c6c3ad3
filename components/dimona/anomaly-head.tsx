import { getLocale, getTranslations } from "next-intl/server";
import { labelsOf, type SentAnomaly, toldAs } from "@/components/dimona/anomaly-words";
import { isLocale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";

/** What leads an anomaly, for a line of a list: the RSZ's label, or the cause where it does not speak the reader's language. */
export async function AnomalyHead({ anomaly }: { anomaly: SentAnomaly }) {
  const t = await getTranslations("declarations.notices");
  const locale = await getLocale();
  const tell = await recipeTexts(isLocale(locale) ? locale : "nl");
  const words = { labels: labelsOf(anomaly, locale), recipe: tell(anomaly.errorId) };
  const { text, lang } = toldAs(words, locale, t("unknown"));
  return <span lang={lang}>{text}</span>;
}
