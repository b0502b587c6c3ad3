import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import { GENDERS, type IdentityData } from "@/lib/dimona/declaration";
import { readCountry } from "@/lib/dimona/read-country";

/** A birth date of which parts may be unknown: `00/00/1985`, `1985` or `17/05/1985`, as `YYYY-MM-DD` (zone 00028). */
export function readBirthDate(text: string): string | undefined {
  const typed = text.trim();
  if (/^\d{4}$/.test(typed)) return `${typed}-00-00`;
  const [, day, month, year] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? [];
  if (!day || !month || !year) return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const readers: Partial<Record<IdentityPartName, (text: string) => string | undefined>> = {
  birthDate: readBirthDate,
  birthCountry: readCountry,
  nationality: readCountry,
  country: readCountry,
};

/** Identity data as the RSZ asks them; what cannot be read is kept as typed, what is blank is absent. */
export function readIdentity(typed: Record<IdentityPartName, string>): IdentityData {
  const { lastName, firstName, gender, ...rest } = typed;
  const known = GENDERS.find((it) => it === gender);
  const parts = Object.entries(rest).flatMap(([name, text]) => {
    const read = readers[name as IdentityPartName]?.(text) ?? text;
    return text.trim() === "" ? [] : [[name, read]];
  });
  return {
    lastName: lastName.trim(),
    firstName: firstName.trim(),
    ...Object.fromEntries(parts),
    ...(known && { gender: known }),
  };
}

/** Identity data as they would be typed. */
export const showIdentityPart = (name: IdentityPartName, text: string): string =>
  name === "birthDate" ? text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1") : text;
