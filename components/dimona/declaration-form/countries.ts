/**
 * The countries met most, by NIS code of five digits (RSZ annex 5, countries, 2021/1) and ISO code, by which browser and
 * server know their names in each language. Any other country is typed as its code.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  "00150": "BE",
  "00251": "AF",
  "00351": "DZ",
  "00103": "DE",
  "00513": "BR",
  "00106": "BG",
  "00218": "CN",
  "00306": "CD",
  "00108": "DK",
  "00349": "ER",
  "00136": "EE",
  "00111": "FR",
  "00114": "GR",
  "00315": "GN",
  "00115": "HU",
  "00116": "IE",
  "00207": "IN",
  "00254": "IQ",
  "00255": "IR",
  "00128": "IT",
  "00304": "CM",
  "00146": "HR",
  "00135": "LV",
  "00137": "LT",
  "00113": "LU",
  "00354": "MA",
  "00129": "NL",
  "00143": "UA",
  "00105": "AT",
  "00259": "PK",
  "00122": "PL",
  "00123": "PT",
  "00124": "RO",
  "00145": "RU",
  "00141": "SK",
  "00329": "SO",
  "00109": "ES",
  "00261": "SY",
  "00140": "CZ",
  "00357": "TN",
  "00262": "TR",
  "00112": "GB",
  "00402": "US",
  "00126": "SE",
  "00127": "CH",
};

const languages = ["nl", "fr", "de", "en"];

const nameIn = (iso: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "region" }).of(iso) ?? iso;

/** The name of a NIS code, undefined when it is not in the table. */
export function countryName(code: string, locale: string): string | undefined {
  const iso = COUNTRIES[code];
  return iso && nameIn(iso, locale);
}

/** Names to choose from, Belgium first, then by name. */
export function countryNames(locale: string): string[] {
  const [belgium = "", ...others] = Object.values(COUNTRIES).map((iso) => nameIn(iso, locale));
  return [belgium, ...others.sort((one, other) => one.localeCompare(other, locale))];
}

/** The NIS code that was typed, with or without its zeros in front, or of the name typed in any of the four languages. */
export function readCountry(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (/^\d{3}$|^\d{5}$/.test(typed)) return typed.padStart(5, "0");
  const found = Object.entries(COUNTRIES).find(([, iso]) =>
    languages.some((locale) => nameIn(iso, locale).toLowerCase() === typed),
  );
  return found?.[0];
}
