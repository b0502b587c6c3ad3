import type { Day } from "@/lib/day";
import { BELGIUM } from "@/lib/dimona/belgium";
import { COUNTRIES, type Country, type CountryLocale } from "@/lib/dimona/tables/countries";
import { holdsOn } from "@/lib/dimona/tables/quarters";

/** A country to choose: NIS code, its name, and names by which it is found too, with bars between them. */
export type CountryOption = { value: string; label: string; also?: string };

/** Names of Unicode where they are, for they are those that people know: `Duitsland`, not `Duitsland (Bondsrep.)`. */
const nameIn = (locale: CountryLocale) => {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return ({ isoCode, nl, fr }: Country) =>
    (isoCode && names.of(isoCode)) || (locale === "nl" || locale === "en" ? nl : fr);
};

/** All that exist on a day by name in a language, Belgium first; found by the RSZ's NL and FR names too. */
export function countryChoices(locale: CountryLocale, day: Day): CountryOption[] {
  const name = nameIn(locale);
  const choices = COUNTRIES.filter((it) => holdsOn(it, day)).map((it): CountryOption => {
    const label = name(it);
    const also = [...new Set([it.nl, it.fr])].filter((other) => other !== label);
    return { value: it.code, label, ...(also.length > 0 && { also: also.join("|") }) };
  });
  const rank = ({ value }: CountryOption) => (value === BELGIUM ? 0 : 1);
  return choices.sort((one, other) => rank(one) - rank(other) || one.label.localeCompare(other.label, locale));
}
