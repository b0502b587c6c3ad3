import { country } from "@/lib/dimona/tables/countries";
import type { Locale } from "@/lib/preferences";

/** The name of a country in a language as people know it (Unicode), else the RSZ's; the code itself when we do not know it. */
export function countryName(code: string, locale: Locale): string {
  const found = country(code);
  if (!found) return code;
  const known = found.isoCode && new Intl.DisplayNames(locale, { type: "region" }).of(found.isoCode);
  return known || (locale === "nl" || locale === "en" ? found.nl : found.fr);
}
