/** First ten digits of the first number handed out: this simulator's numbers start with 6002. */
const firstBase = 6_002_000_001;

const numberOf = (base: number): string => `${base}${String(base % 97).padStart(2, "0")}`;

/**
 * The Dimona number after `last`: 12 digits, the last two being the first ten mod 97 (calculated on the manual's
 * examples). Whether a remainder of 0 is written 00 or 97 is not published: such numbers are never handed out.
 */
export function nextNumber(last: string | undefined): string {
  const base = last ? Number(last.slice(0, 10)) + 1 : firstBase;
  return numberOf(base % 97 === 0 ? base + 1 : base);
}
