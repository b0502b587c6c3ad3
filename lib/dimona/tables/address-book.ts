import type { AddressBook } from "@/lib/dimona/context";
import { country } from "@/lib/dimona/tables/countries";
import { isPostcode, matchesMunicipality } from "@/lib/dimona/tables/postcodes";

/** Annexes 5 and 23 as `check` asks for them; what has ended counts, for addresses of the past are declared too. */
export const ADDRESS_BOOK: AddressBook = {
  isCountry: (code) => country(code) !== undefined,
  isZipCode: (zipCode) => isPostcode(zipCode),
  matches: (zipCode, city) => matchesMunicipality(zipCode, city),
};
