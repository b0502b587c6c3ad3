import { enterpriseCheck, inszCheck, nssoCheck } from "@/lib/dimona/identifiers";

/** Invented numbers with right check digits, for demo data and tests: never numbers of real people or employers by intent. */

const two = (check: number): string => String(check).padStart(2, "0");

const within = (seed: number, first: number, last: number): number => first + (Math.abs(seed) % (last - first + 1));

/**
 * INSZ or BIS number for a birth `YYYYMMDD` (parts may be 00, the month may be raised by 20 or 40) and a counter of 1
 * to 999: odd for men, even for women.
 */
export function makeInsz(birth: string, counter: number): string {
  const nine = birth.slice(2, 8) + String(counter).padStart(3, "0");
  return nine + two(inszCheck(Number(nine), birth >= "2000"));
}

/** A definitive RSZ number, the same for the same seed. Seeds below 1,999,000 give different numbers. */
export function makeNssoNumber(seed: number): string {
  const rest = within(seed, 1_000, 1_999_999);
  return String(rest).padStart(7, "0") + two(nssoCheck(rest));
}

/** A provisional RSZ number, the same for the same seed. */
export function makeProvisionalNumber(seed: number): string {
  const rest = within(seed, 50_000_001, 59_999_999);
  return `${rest}${two(nssoCheck(rest))}`;
}

/** An enterprise number, the same for the same seed. */
export function makeEnterpriseNumber(seed: number): string {
  const eight = within(seed, 2_000_000, 19_999_999);
  return String(eight).padStart(8, "0") + two(enterpriseCheck(eight));
}

/** A Dimona number, the same for the same seed. Seeds below a billion give different numbers. */
export function makeDimonaNumber(seed: number): string {
  const ten = within(seed, 6_000_000_000, 6_999_999_999);
  return `${ten}${two(ten % 97)}`;
}
