/** Activities in relation to the risk, by the nature of the work they go with. */
export const ACTIVITIES_SOURCE = "RSZ annex 6, 2008/1; later versions were not seen";

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Nature of the work (zone 01231) → codes of zone 00041 as numbers. */
export const ACTIVITIES: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  ["WORKER", new Set(between(1, 6))],
  ["EMPLOYEE", new Set(between(401, 412))],
]);
