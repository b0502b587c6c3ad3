import { COLUMNS, type Column } from "@/lib/batch/column";
import { SPELLINGS, UNSURE } from "@/lib/batch/files/column-spellings";
import { columnTitle } from "@/lib/batch/files/column-titles";
import { plainHeader } from "@/lib/batch/files/plain-header";

/** The column that each header means; none for a header that is not known or whose column another one has taken. */
export type Mapping = (Column | undefined)[];

const languages = ["nl", "fr", "de", "en"] as const;

const known = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [column, ...languages.map((language) => columnTitle(column, language)), ...(SPELLINGS[column] ?? [])].map(
      (text): [string, Column] => [plainHeader(text), column],
    ),
  ),
);

type Unsure = keyof typeof UNSURE;

const unsure = new Map<string, Unsure>(
  (Object.keys(UNSURE) as Unsure[]).flatMap((kind) =>
    UNSURE[kind].map((text): [string, Unsure] => [plainHeader(text), kind]),
  ),
);

/**
 * Recognises columns by their headers in four languages. What may mean several things is decided by the columns around it: an
 * `Uur` belongs to the day before it, `Van` and `Tot` are hours beside a `Datum`, and days without one.
 */
export function recogniseColumns(headers: readonly string[]): Mapping {
  const plain = headers.map(plainHeader);
  const mapping: Mapping = headers.map(() => undefined);
  for (const [at, header] of plain.entries()) claim(mapping, at, known.get(header));
  for (const kind of ["day", "begin", "end", "hour", "type", "name", "worker"] as const)
    for (const [at, header] of plain.entries())
      if (mapping[at] === undefined && unsure.get(header) === kind)
        claim(mapping, at, meaning(kind, mapping, at, plain));
  return mapping;
}

/** A column is claimed once, by the first that means it. */
function claim(mapping: Mapping, at: number, column: Column | undefined): void {
  if (column !== undefined && !mapping.includes(column)) mapping[at] = column;
}

const meaning = (kind: Unsure, mapping: Mapping, at: number, plain: readonly string[]): Column | undefined => {
  const has = (column: Column) => mapping.includes(column);
  switch (kind) {
    case "day":
      return has("startDate") ? "endDate" : "startDate";
    case "begin":
      return has("startDate") ? "startHour" : "startDate";
    case "end":
      return isHour(mapping, plain) ? "endHour" : "endDate";
    case "hour":
      return hourAfter(mapping.slice(0, at)) ?? (has("startHour") ? "endHour" : "startHour");
    case "type":
      return "workerType";
    case "name":
      return has("firstName") || has("worker") ? "lastName" : "worker";
    default:
      return "worker";
  }
};

/** An end beside a begin that is an hour is an hour too; and where there is an end in days already. */
const isHour = (mapping: Mapping, plain: readonly string[]): boolean =>
  mapping.includes("endDate") ||
  mapping.some((column, at) => column === "startHour" && unsure.get(plain[at] ?? "") === "begin");

/** The hour of the last day named before it, unless that one has its hour. */
function hourAfter(before: Mapping): Column | undefined {
  const day = before.findLast((column) => column === "startDate" || column === "endDate");
  if (day === undefined) return undefined;
  const hour = day === "startDate" ? "startHour" : "endHour";
  return before.includes(hour) ? "endHour" : hour;
}
