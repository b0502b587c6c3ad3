import type { Day } from "@/lib/day";
import { toPlain } from "@/lib/dimona/tables/admitted-characters";
import table from "@/lib/dimona/tables/postcodes.json" with { type: "json" };
import { holdsOn, type Quarters } from "@/lib/dimona/tables/quarters";

/** A Belgian postcode with a municipality. `nisCode` is empty for the postcodes of institutions, and so may the names be. */
export type Postcode = Quarters & {
  zipCode: string;
  nisCode: string;
  municipality: { nl: string; fr: string };
  /** Former municipalities, institutions and other names under this postcode, in either language. */
  otherNames: readonly string[];
};

/** Where the table comes from and of when it is (year/quarter): mergers since then are not in it. */
export const POSTCODES_SOURCE = `${table.source}, ${table.version}`;

function read(row: string): Postcode {
  const [zipCode = "", nisCode = "", nl = "", fr = "", from = "", to = "", names = ""] = row.split("|");
  return { zipCode, nisCode, municipality: { nl, fr }, from, to, otherNames: names.split(";").filter(Boolean) };
}

/** Every row of the annex, in the order of the postcodes. */
export const POSTCODES: readonly Postcode[] = table.rows.map(read);

const byZipCode = new Map<string, Postcode[]>();
for (const it of POSTCODES) byZipCode.set(it.zipCode, [...(byZipCode.get(it.zipCode) ?? []), it]);

const namesOf = ({ municipality: { nl, fr }, otherNames }: Postcode): string[] =>
  [nl, fr, ...otherNames].filter(Boolean);

/** Rows of one postcode; those that hold on `day` when it is given. */
const rowsOf = (zipCode: string, day?: Day): Postcode[] =>
  (byZipCode.get(zipCode) ?? []).filter((it) => day === undefined || holdsOn(it, day));

/** Whether annex 23 has the postcode (zones 00033 and 00520): on `day` when given, else ever. */
export const isPostcode = (zipCode: string, day?: Day): boolean => rowsOf(zipCode, day).length > 0;

/** Every name that goes with a postcode, municipality first; on `day` when given, else ever. */
export const municipalitiesOf = (zipCode: string, day?: Day): string[] => [
  ...new Set(rowsOf(zipCode, day).flatMap(namesOf)),
];

/**
 * Whether a name is one of those that annex 23 has for the postcode (zones 00034 and 00522). The glossary is silent on
 * case and accents; they are compared as the annex of admitted characters translates them, and a hyphen is no space.
 */
export const matchesMunicipality = (zipCode: string, city: string, day?: Day): boolean =>
  municipalitiesOf(zipCode, day).some((it) => toPlain(it) === toPlain(city));

/** One line of a list to choose from. */
export type PostcodeChoice = { zipCode: string; city: string };

/**
 * Postcodes that hold on `day` and begin with the digits typed, or have a name that begins with the text typed, or a
 * later word that does; case and accents do not count. At most `limit`; nothing for an empty text.
 */
export function searchPostcodes(text: string, day: Day, limit = 20): PostcodeChoice[] {
  const wanted = toPlain(text);
  if (wanted === "") return [];
  const choices = POSTCODES.filter((it) => holdsOn(it, day)).flatMap((it) =>
    namesOf(it)
      .filter((city) => it.zipCode.startsWith(wanted) || begins(city, wanted))
      .map((city) => ({ zipCode: it.zipCode, city })),
  );
  return [...choices].sort((one, other) => rank(one, wanted) - rank(other, wanted)).slice(0, limit);
}

const begins = (name: string, wanted: string): boolean =>
  toPlain(name)
    .split(/(?<=[\s'-])/)
    .some((_, index, words) => words.slice(index).join("").startsWith(wanted));

/** The whole name first, then its beginning, then a later word. Sorting is stable: within these the postcode decides. */
function rank({ zipCode, city }: PostcodeChoice, wanted: string): number {
  const plain = toPlain(city);
  if (plain === wanted || zipCode === wanted) return 0;
  return plain.startsWith(wanted) || zipCode.startsWith(wanted) ? 1 : 2;
}
