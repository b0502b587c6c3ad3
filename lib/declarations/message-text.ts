import { maskInsz } from "@/lib/people/mask-insz";

/** Eleven digits that are no part of a longer number: a Dimona number has twelve. */
const insz = /(?<!\d)\d{11}(?!\d)/g;

/** The text of a message for the screen: identity numbers masked. */
export const maskNumbers = (text: string): string => text.replace(insz, maskInsz);

/** JSON on several lines, after the headers that may stand before it. */
export function laidOut(text: string): string {
  const start = text.search(/[{[]/);
  if (start < 0) return text;
  try {
    return text.slice(0, start) + JSON.stringify(JSON.parse(text.slice(start)), null, 2);
  } catch {
    return text;
  }
}
