/** The NIS code that was typed with or without its zeros in front; undefined for any other text. */
export function readCountry(text: string): string | undefined {
  const typed = text.trim();
  return /^\d{3}$|^\d{5}$/.test(typed) ? typed.padStart(5, "0") : undefined;
}
