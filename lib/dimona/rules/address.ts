import { BELGIUM } from "@/lib/dimona/belgium";
import type { AddressBook } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 00523-003, 00520-003, 00522-003: the country is one of annex 5; in Belgium postcode and municipality are of annex 23. */
export const addresses: Rule = ({ content, context: { addresses: book } }) =>
  book && content.kind === "IN"
    ? [...addressOf("usingCompany", content, book), ...addressOf("workPlace", content, book)]
    : [];

function addressOf(block: "usingCompany" | "workPlace", content: Content, book: AddressBook): Finding[] {
  const country = content[`${block}Country`];
  const zipCode = content[`${block}ZipCode`];
  const city = content[`${block}City`];
  const found: Finding[] = [];
  if (country !== undefined && /^\d{5}$/.test(country) && !book.isCountry(country))
    found.push(blocking("country-unknown", `${block}Country`, "00523-003"));
  if (country !== BELGIUM || zipCode === undefined) return found;
  if (!book.isZipCode(zipCode)) return [...found, blocking("postcode-unknown", `${block}ZipCode`, "00520-003")];
  if (city !== undefined && !book.matches(zipCode, city))
    found.push(blocking("municipality-not-of-postcode", `${block}City`, "00522-003"));
  return found;
}
