import { createTranslator, type Messages } from "next-intl";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { type Recipe, recipeOf } from "@/lib/dimona/recipes";
import type { Locale } from "@/lib/preferences";

/** Why an anomaly comes and what to do about it, a sentence each. */
export type RecipeText = { cause: string; cure: string };

// Read on the server only: no page of the browser carries recipes for anomalies that it does not show.
const readers: Record<Locale, () => Promise<{ default: Messages }>> = {
  nl: () => import("@/messages/recipes/nl.json"),
  fr: () => import("@/messages/recipes/fr.json"),
  de: () => import("@/messages/recipes/de.json"),
  en: () => import("@/messages/recipes/en.json"),
};

/** What tells the recipe of an anomaly in a language; undefined for a number that our table does not have. */
export type Tell = (errorId: string) => RecipeText | undefined;

/** The recipes in a language. */
export async function recipeTexts(locale: Locale): Promise<Tell> {
  const t = createTranslator({ locale, messages: (await readers[locale]()).default });

  const titleOf = (zone: string): string => {
    if (t.has(`titles.${zone}`)) return t(`titles.${zone}`);
    const field = FIELD_NAMES.find((name) => FIELDS[name].zone === zone);
    return field ? FIELDS[field].title[locale] : zone;
  };
  const first = (keys: string[], zone: string): string => {
    const key = keys.find((it) => t.has(it));
    if (!key) throw new Error(`no recipe in ${locale}: ${keys[0]}`);
    return t(key, { title: titleOf(zone) });
  };
  const keysOf = (errorId: string, { reason, notOurs }: Recipe, what: "cause" | "cure"): string[] => [
    `own.${errorId}.${what}`,
    ...(what === "cure" && notOurs ? [`notOurs.${notOurs}`] : []),
    `patterns.${reason}.${what}`,
  ];
  return (errorId) => {
    const recipe = recipeOf(errorId);
    if (!recipe) return undefined;
    const say = (what: "cause" | "cure") => first(keysOf(errorId, recipe, what), recipe.zone);
    return { cause: say("cause"), cure: say("cure") };
  };
}
