import { readDay, readHour, readWhole } from "@/lib/batch/spreadsheet-notation";
import type { Day } from "@/lib/day";
import { BELGIUM } from "@/lib/dimona/belgium";
import { committee, meaningOf } from "@/lib/dimona/committees";
import { type FieldName, KINDS, type Kind } from "@/lib/dimona/declaration";
import { type Control, FIELDS } from "@/lib/dimona/fields";
import { parseDimonaNumber, parseInsz } from "@/lib/dimona/identifiers";
import { readCountry } from "@/lib/dimona/read-country";
import { readField } from "@/lib/dimona/typed-field";
import { ENDED_WORKER_TYPES, WORKER_TYPES } from "@/lib/dimona/worker-types";

/** What the rest of the row says, where a cell is read by it. */
type About = { today: Day; workerType?: string };

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The code of a worker type, named by code or by its title in one of the four languages. */
export const readType = (text: string): string =>
  [...WORKER_TYPES, ...ENDED_WORKER_TYPES].find(
    ({ code, title }) => same(code, text.trim()) || Object.values(title).some((it) => same(it, text.trim())),
  )?.code ?? text;

/**
 * A committee as payroll knows it is the one it is declared under with this worker type: `302` is `XXX` for a flexi-job. Numbers
 * are read with `PC` in front, and with five digits in a row. What is no number of a committee stays as it is.
 */
function readCommittee(text: string, code: string | undefined): string {
  const typed = text
    .trim()
    .replace(/^(pc|cp|pk|jc)\s?/i, "")
    .toUpperCase();
  const number = typed.replace(/^(\d{3})\.?(\d{2})$/, "$1.$2").replace(/\.00$/, "");
  if (/^[1-3]\d\d(\.\d\d)?$/.test(number)) return meaningOf(number, code);
  return committee(typed) ? typed : text;
}

/** The user's committee is named by its Dimona value alone. */
const readUsersCommittee = (text: string): string => {
  const typed = text.trim().toUpperCase();
  return FIELDS.usingCompanyCommittee.accepts(typed) ? typed : readCommittee(text, undefined);
};

const belgium = ["be", "bel", "belgië", "belgie", "belgique", "belgien", "belgium", "150"];
const countryOf = (text: string): string =>
  belgium.includes(text.trim().toLowerCase()) ? BELGIUM : (readCountry(text) ?? text);

const readChoice = (name: FieldName, text: string): string =>
  FIELDS[name].options?.find(
    ({ value, title }) => same(value, text.trim()) || Object.values(title).some((it) => same(it, text.trim())),
  )?.value ?? text;

type Reader = (text: string, about: About, name: FieldName) => string;

const readers: Partial<Record<Control, Reader>> = {
  day: (text, { today }) => readDay(text, today) ?? text,
  hour: (text) => readHour(text) ?? text,
  hours: readWhole,
  number: readWhole,
  "worker-type": readType,
  committee: (text, { workerType }, name) =>
    name === "jointCommittee" ? readCommittee(text, workerType) : readUsersCommittee(text),
  "period-number": (text) => parseDimonaNumber(text) ?? text,
  country: countryOf,
  choice: (text, _, name) => readChoice(name, text),
  postcode: (text) => text.trim(),
};

/** The canonical text of a cell, in every notation of the form and of spreadsheets; what cannot be read stays as typed. */
export function readCell(name: FieldName, text: string, about: About): string | undefined {
  if (text.trim() === "") return undefined;
  const read = readers[FIELDS[name].control];
  return read ? read(text, about, name) : readField(name, text, about.today);
}

/** What people write for each kind, in four languages. */
const kindNames: Record<Kind, readonly string[]> = {
  IN: ["in", "indienst", "begin", "entrée", "entree", "eintritt", "start"],
  OUT: ["out", "uit", "uitdienst", "einde", "sortie", "fin", "austritt", "ende", "end"],
  UPDATE: ["update", "upd", "wijziging", "wijzigen", "modification", "modifier", "änderung", "ändern", "change"],
  CANCEL: ["cancel", "can", "annulering", "annuleren", "annulatie", "annulation", "annuler", "stornierung"],
};

/** The kind that is named; undefined for other text. */
export const readKind = (text: string): Kind | undefined =>
  KINDS.find((kind) => kindNames[kind].includes(text.trim().toLowerCase()));

/**
 * The 11 digits of an INSZ in any notation. Spreadsheets that took it for a number dropped the zeros in front: where the
 * check digits agree they are put back. Undefined for other text, such as a name.
 */
export function readInsz(text: string): string | undefined {
  const digits = text.replace(/[\s.\-/]/g, "");
  return parseInsz(text) ?? (/^\d{9,10}$/.test(digits) ? parseInsz(digits.padStart(11, "0")) : undefined);
}
