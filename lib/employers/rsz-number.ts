import {
  formatNssoNumber,
  formatProvisionalNumber,
  parseNssoNumber,
  parseProvisionalNumber,
} from "@/lib/dimona/identifiers";

export type RszNumber = { number: string; provisional: boolean };

/**
 * A definitive (zone 00011) or provisional (zone 00948) RSZ number, in any notation. The domains do not meet, so the
 * number itself says which it is. Undefined when check digits or domain are wrong.
 */
export function parseAnyRszNumber(text: string): RszNumber | undefined {
  const provisional = parseProvisionalNumber(text);
  if (provisional) return { number: provisional, provisional: true };
  const definitive = text.trim() === "" ? undefined : parseNssoNumber(text);
  return definitive ? { number: definitive, provisional: false } : undefined;
}

/** `1182034-23` or `50000001-20`. */
export const formatRszNumber = (digits: string): string =>
  digits.length === 10 ? formatProvisionalNumber(digits) : formatNssoNumber(digits);
