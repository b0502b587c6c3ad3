/** Typed text without NUL, which no text and no JSON of PostgreSQL can hold; no keyboard makes one. */
export const plainText = (typed: string): string => typed.replaceAll("\0", "");
