/** Digits as the integer that v2 wants for its numbers; text that is none stays text, for the RSZ to refuse. */
export function wholeNumber(digits: string | undefined): number | string | undefined {
  if (digits === undefined || !/^\d+$/.test(digits)) return digits;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}
