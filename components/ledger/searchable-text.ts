/** Where the ledger is found. */
export const ledgerPath = "/rules";

const longest = 60;

/** What may be searched for, and so stand in the address: no long number, which would be a person's. */
export function searchableText(typed: string): string {
  const text = typed.trim().slice(0, longest);
  return text.replace(/\D/g, "").length > 8 ? "" : text;
}
