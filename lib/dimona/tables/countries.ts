import type { Day } from "@/lib/day";
import table from "@/lib/dimona/tables/countries.json" with { type: "json" };
import { holdsOn, type Quarters } from "@/lib/dimona/tables/quarters";

/** A country, or what a nationality can be (stateless, refugee), by its five-digit NIS code. `isoCode` may be empty. */
export type Country = Quarters & { code: string; isoCode: string; nl: string; fr: string };

/** Languages that country names are given in. */
export type CountryLocale = "nl" | "fr" | "de" | "en";

/** Where the table comes from and of when it is (year/quarter). */
export const COUNTRIES_SOURCE = `${table.source}, ${table.version}`;

function read(row: string): Country {
  const [code = "", isoCode = "", nl = "", fr = "", from = "", to = ""] = row.split("|");
  return { code, isoCode, nl, fr, from, to };
}

/** Every row of the annex, ended ones included, in the order of the codes. */
export const COUNTRIES: readonly Country[] = table.rows.map(read);

/** A code that was given twice counts in its last meaning. */
const byCode = new Map(
  [...COUNTRIES].sort((one, other) => (one.to || "9999").localeCompare(other.to || "9999")).map((it) => [it.code, it]),
);

/** The country with a NIS code; on `day` when given, else ever. */
export const country = (code: string, day?: Day): Country | undefined =>
  day ? COUNTRIES.find((it) => it.code === code && holdsOn(it, day)) : byCode.get(code);

/**
 * The name of a country, undefined for an unknown code. NL and FR are the RSZ's; DE and EN come from Unicode by the
 * ISO code, and what has none (stateless, former states) keeps its French name.
 */
export function countryName(code: string, locale: CountryLocale): string | undefined {
  const found = country(code);
  if (!found) return undefined;
  if (locale === "nl" || locale === "fr") return found[locale];
  if (found.isoCode === "") return found.fr;
  return new Intl.DisplayNames([locale], { type: "region" }).of(found.isoCode) ?? found.fr;
}
