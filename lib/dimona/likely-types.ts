/** Which worker types a sector is known for, by number of the national committee; a subcommittee has its own or its parent's. */
const BY_COMMITTEE: Readonly<Record<string, readonly string[]>> = {
  "118.03": ["OTH", "FLX", "STU"],
  "119": ["OTH", "FLX", "STU"],
  "124": ["BCW", "RTA"],
  "132": ["OTH", "EXT"],
  "144": ["EXT", "OTH"],
  "145": ["EXT", "OTH"],
  "201": ["OTH", "FLX", "STU"],
  "202": ["OTH", "FLX", "STU"],
  "302": ["EXT", "FLX", "STU"],
  "311": ["OTH", "FLX", "STU"],
  "312": ["OTH", "FLX", "STU"],
  "314": ["OTH", "FLX", "STU"],
  "320": ["EXT", "OTH"],
  "322": ["OTH", "STU", "EXT"],
  "329": ["OTH", "O17", "STU"],
};

/** Where the list is from: the committees of casual work are the glossary's (zone 00655); the rest is inferred from the sectors. */
export const LIKELY_TYPES_SOURCE = "RSZ glossary Dimona 2023/3, zones 00046 and 00655; sectors inferred, 2026-11-22";

/** What most employers have. */
const ANYWHERE: readonly string[] = ["OTH", "STU"];

/** What a committee suggests. */
export const typesOfCommittee = (number: string): readonly string[] =>
  BY_COMMITTEE[number] ?? BY_COMMITTEE[number.slice(0, 3)] ?? ANYWHERE;

type Known = {
  /** Types of the worker's own periods with this employer, the newest first. */
  own: readonly string[];
  /** Types of the employer's periods, the most used first. */
  used: readonly string[];
  /** National numbers of its committees, the default first. */
  committees: readonly string[];
};

const atMost = 4;

/** The types that an employer and a worker will likely need, the likeliest first: own, then used, then what the sector suggests. */
export function likelyTypes({ own, used, committees }: Known): string[] {
  const suggested = committees.length > 0 ? committees.flatMap(typesOfCommittee) : ANYWHERE;
  return [...new Set([...own, ...used, ...suggested])].slice(0, atMost);
}
