import type { Pair } from "@/lib/register/store";

/** Under which answers about a pair are found. */
export const pairKey = ({ employerId, personId }: Pair): string => `${employerId} ${personId}`;
