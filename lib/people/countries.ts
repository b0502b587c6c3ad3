import codes from "@/lib/people/country-codes.json" with { type: "json" };
import type { Locale } from "@/lib/preferences";

/** NIS codes (5 digits) with their ISO 3166 code: RSZ annex 5, version 2021/1, countries that exist and have one. */
const isoByCode: ReadonlyMap<string, string> = new Map(Object.entries(codes));

export const BELGIUM = "00150";

const namesIn = (locale: Locale) => new Intl.DisplayNames(locale, { type: "region" });

/** The name of a country in a language (Unicode CLDR); the code itself when we do not know it. */
export function countryName(code: string, locale: Locale): string {
  const iso = isoByCode.get(code);
  return (iso && namesIn(locale).of(iso)) || code;
}

/** All countries by name in a language, Belgium first. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const names = namesIn(locale);
  const all = [...isoByCode].map(([value, iso]) => ({ value, label: names.of(iso) ?? value }));
  const rank = ({ value }: { value: string }) => (value === BELGIUM ? 0 : 1);
  return all.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, locale));
}
