import { parseInsz } from "@/lib/dimona/identifiers";
import { plainText } from "@/lib/plain-text";

/** What is asked: everyone, a name, or a number. A text with a digit in it is never taken for a name. */
export type PersonSearch =
  | { by: "nothing" }
  | { by: "name"; words: string[] }
  | { by: "insz"; digits: string }
  | { by: "unreadable-number" };

/** Names never hold digits; so a mistyped number is searched nowhere, stored nowhere, and shown in no address. */
export function readPersonSearch(text: string): PersonSearch {
  const words = plainText(text).trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { by: "nothing" };
  if (!/\d/.test(text)) return { by: "name", words };
  const digits = parseInsz(text);
  return digits ? { by: "insz", digits } : { by: "unreadable-number" };
}
