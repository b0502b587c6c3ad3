/** The languages of the portal, in the order in which they are offered. */
export const LOCALES = ["nl", "fr", "de", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** The three themes; `system` leaves the choice to the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** `off` when the person wants no single-letter shortcuts (WCAG 2.1.4). */
export const KEYS_COOKIE = "keys";

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);
export const isTheme = (text: unknown): text is Theme => THEMES.some((theme) => theme === text);

type Preference = { tag: string; weight: number };

function readPreference(part: string): Preference {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
  return { tag: tag.slice(0, 2), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
}

/** The language to speak: what was chosen, else the first of `Accept-Language` (RFC 9110, 12.5.4) that we have, else Dutch. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const preferences = (acceptLanguage ?? "").split(",").map(readPreference);
  const wanted = preferences.filter((it) => it.weight > 0).sort((a, b) => b.weight - a.weight);
  return wanted.map((it) => it.tag).find(isLocale) ?? "nl";
}
