import type { FieldFinding } from "@/components/form/finding-list";

/** The RSZ's own words, in one of its two languages. */
export type Label = { text: string; lang: "nl" | "fr" };

/** All that can be told of an anomaly. Without a recipe it is one that our table does not have. */
export type AnomalyWords = { labels: readonly Label[]; recipe?: { cause: string; cure: string } };

/** Labels as the RSZ sent them; they may be empty. */
export type SentAnomaly = { errorId: string; labelNl: string; labelFr: string };

/** The RSZ speaks Dutch and French: a reader of another language is shown both. */
export function labelsOf({ labelNl, labelFr }: Omit<SentAnomaly, "errorId">, locale: string): Label[] {
  const nl: Label[] = labelNl ? [{ text: labelNl, lang: "nl" }] : [];
  const fr: Label[] = labelFr ? [{ text: labelFr, lang: "fr" }] : [];
  if (locale === "nl") return nl.length > 0 ? nl : fr;
  if (locale === "fr") return fr.length > 0 ? fr : nl;
  return [...fr, ...nl];
}

type Told = Pick<FieldFinding, "text" | "lang" | "cause" | "cure" | "originals">;

/**
 * How it is told, foreseen and received alike: the RSZ's label leads where it speaks the reader's language; otherwise the
 * cause leads and the RSZ's words follow. `unknown` stands in for the cause of an anomaly without a recipe.
 */
export function toldAs({ labels, recipe }: AnomalyWords, locale: string, unknown: string): Told {
  const [first, ...others] = labels;
  const mine = first && labels.length === 1 && (first.lang === locale || !recipe);
  if (first && (mine || !recipe)) return { ...headline(first, locale), ...told(recipe, unknown), ...originals(others) };
  return { text: recipe?.cause ?? unknown, ...(recipe && { cure: recipe.cure }), ...originals(labels) };
}

const headline = ({ text, lang }: Label, locale: string) => ({ text, ...(lang !== locale && { lang }) });
const told = (recipe: AnomalyWords["recipe"], unknown: string) => recipe ?? { cause: unknown };
const originals = (labels: readonly Label[]) => (labels.length > 0 ? { originals: labels } : {});
