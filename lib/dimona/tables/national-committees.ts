import type { Day } from "@/lib/day";
import { toDimonaCommittee } from "@/lib/dimona/committees";
import table from "@/lib/dimona/tables/national-committees.json" with { type: "json" };
import { holdsOn, type Quarters } from "@/lib/dimona/tables/quarters";

/** A joint committee or subcommittee of the national list, with its official names. */
export type NationalCommittee = Quarters & { number: string; nl: string; fr: string };

/** Where the table comes from and of when it is (year/quarter). */
export const NATIONAL_COMMITTEES_SOURCE = `${table.source}, ${table.version}`;

function read(row: string): NationalCommittee {
  const [number = "", nl = "", fr = "", from = "", to = ""] = row.split("|");
  return { number, nl, fr, from, to };
}

/** Every committee of the annex, ended ones included, in the order of the numbers. */
export const NATIONAL_COMMITTEES: readonly NationalCommittee[] = table.rows.map(read);

/** The committee with a number as it is written, `140.03`. */
export const nationalCommittee = (number: string): NationalCommittee | undefined =>
  NATIONAL_COMMITTEES.find((it) => it.number === number);

/** The committees that exist on a day. */
export const nationalCommitteesOn = (day: Day): NationalCommittee[] =>
  NATIONAL_COMMITTEES.filter((it) => holdsOn(it, day));

/** The Dimona value under which its workers of a type are declared; undefined when the number is not in the list. */
export const dimonaCommitteeOf = (number: string, workerType: string): string | undefined =>
  nationalCommittee(number) && toDimonaCommittee(number, workerType);
