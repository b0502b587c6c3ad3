import { longestMs } from "@/lib/batch/chunked";

/** What is being written during a look is seen at the next one, and told twice rather than never: no transaction takes longer. */
const overlapMs = longestMs + 5_000;

/** From when on changes are asked for, after a look at this instant. */
export const beforeLook = (at: Date): Date => new Date(at.getTime() - overlapMs);
