import { dayOf, parseDay } from "@/lib/day";
import { GENDERS, type IdentityData } from "@/lib/dimona/declaration";

/** One part of the identity data of a worker without INSZ (block 90017). */
export type IdentityPart = {
  name: keyof IdentityData;
  zone: string;
  /** All but the post box must be there when the INSZ is not. */
  required: boolean;
  accepts: (text: string, now: Date) => boolean;
  /** It is a code of annex 5. */
  country?: true;
};

const upTo = (length: number) => (text: string) => text.trim() !== "" && text.length <= length;
const country = (text: string) => /^\d{5}$/.test(text);
const gender = (text: string) => GENDERS.some((it) => it === text);

/** `YYYY-MM-DD`, or `YYYY-00-00` when only the year is known; born at most 120 years ago (zone 00028). */
function birthDate(text: string, now: Date): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const age = Number(dayOf(now).slice(0, 4)) - Number(text.slice(0, 4));
  const filled = text.replace(/-00-00$/, "-01-01");
  return age >= 0 && age <= 120 && parseDay(filled) !== undefined;
}

const part = (name: keyof IdentityData, zone: string, accepts: IdentityPart["accepts"]): IdentityPart => ({
  name,
  zone,
  required: name !== "postBox",
  accepts,
  ...(accepts === country && { country: true }),
});

/** Lengths and domains of RSZ glossary Dimona 2023/3, in the order of the message. */
export const IDENTITY_PARTS: readonly IdentityPart[] = [
  part("lastName", "00025", upTo(48)),
  part("firstName", "00026", upTo(24)),
  part("birthDate", "00028", birthDate),
  part("birthPlace", "00168", upTo(40)),
  part("birthCountry", "00169", country),
  part("gender", "00029", gender),
  part("nationality", "00119", country),
  part("street", "00030", upTo(35)),
  part("houseNumber", "00031", upTo(10)),
  part("postBox", "00032", upTo(4)),
  part("zipCode", "00033", upTo(9)),
  part("city", "00034", upTo(40)),
  part("country", "00035", country),
];
