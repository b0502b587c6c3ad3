import { BELGIUM } from "@/lib/dimona/belgium";
import type { Context } from "@/lib/dimona/context";
import type { Gender, IdentityData } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { parseInsz } from "@/lib/dimona/identifiers";
import { IDENTITY_PARTS, type IdentityPart } from "@/lib/dimona/identity-parts";
import { blocking, type Rule, warning } from "@/lib/dimona/rules/case";
import { notAdmitted } from "@/lib/dimona/tables/admitted-characters";

/**
 * 90017-363 and 00024-003: an IN names the worker by INSZ, or else by all identity data; casual work by INSZ only
 * (00024-001). The other kinds name a period; an INSZ that they give all the same must be one.
 */
export const worker: Rule = ({ content, context, type }) => {
  const { insz, identity } = context.worker ?? {};
  if (insz !== undefined && parseInsz(insz) !== insz) return [blocking("insz-invalid", "worker", "00024-003")];
  if (insz !== undefined || content.kind !== "IN") return content.kind === "IN" ? partsBeside(identity, context) : [];
  if (type?.inszRequired) return [blocking("insz-required", "worker", "00024-001", { type: type.code })];
  if (!identity) return [blocking("worker-missing", "worker", "90017-363")];
  return IDENTITY_PARTS.flatMap((part) => identityPart(part, identity, context));
};

/** Beside an INSZ identity data are optional, but each within its domain. */
const partsBeside = (identity: IdentityData | undefined, context: Context): Finding[] =>
  identity ? IDENTITY_PARTS.flatMap((part) => (identity[part.name] ? identityPart(part, identity, context) : [])) : [];

function identityPart(part: IdentityPart, identity: IdentityData, { now, addresses }: Context): Finding[] {
  const text = identity[part.name];
  const values = { part: part.name };
  if (text === undefined || text === "")
    return part.required ? [blocking("identity-part-missing", "worker", "90017-363", values)] : [];
  if (!part.accepts(text, now)) return [blocking("identity-part-invalid", "worker", `${part.zone}-003`, values)];
  const isOutside = part.country && addresses && !addresses.isCountry(text);
  return isOutside ? [blocking("identity-part-invalid", "worker", `${part.zone}-003`, values)] : [];
}

/** 00033-003 and 00034-003: of a Belgian address the postcode is one of annex 23, and the municipality one of its names. */
export const workerAddress: Rule = ({ content, context: { worker: who, addresses } }) => {
  const { country, zipCode, city } = who?.identity ?? {};
  if (content.kind !== "IN" || who?.insz !== undefined || !addresses || country !== BELGIUM || !zipCode) return [];
  if (!addresses.isZipCode(zipCode)) return [blocking("postcode-unknown", "worker", "00033-003")];
  const isWrong = city && !addresses.matches(zipCode, city);
  return isWrong ? [blocking("municipality-not-of-postcode", "worker", "00034-003")] : [];
};

/** 00028-348 and 00029-348: identity data beside an INSZ that says something else. Only a warning. */
export const identityDiffers: Rule = ({ content, context: { worker: who } }) => {
  const { insz, identity } = who ?? {};
  if (content.kind !== "IN" || !identity || insz === undefined || !parseInsz(insz)) return [];
  const found: Finding[] = [];
  if (identity.birthDate && !isBornOn(insz, identity.birthDate))
    found.push(warning("identity-differs", "worker", "00028-348", { part: "birthDate" }));
  if (identity.gender && !isOfGender(insz, identity.gender))
    found.push(warning("identity-differs", "worker", "00029-348", { part: "gender" }));
  return found;
};

/** Two digits each of year, month (raised by 20 or 40 in a BIS number) and day; 00 is not known. */
function isBornOn(insz: string, birthDate: string): boolean {
  const month = Number(insz.slice(2, 4)) % 20;
  const inNumber = [insz.slice(0, 2), String(month).padStart(2, "0"), insz.slice(4, 6)];
  const said = [birthDate.slice(2, 4), birthDate.slice(5, 7), birthDate.slice(8, 10)];
  return inNumber.every((part, at) => part === said[at] || (at > 0 && (part === "00" || said[at] === "00")));
}

/** The counter is odd for a man; a BIS number with the month raised by 20 does not say. */
function isOfGender(insz: string, gender: Gender): boolean {
  const month = Number(insz.slice(2, 4));
  if (month >= 20 && month < 40) return true;
  return (Number(insz.slice(6, 9)) % 2 === 1) === (gender === "MALE");
}

/** Texts of annex 24 only: a doubt, for the glossary does not say which zones it binds. */
export const admittedCharacters: Rule = ({ content, context: { worker: who } }) => {
  const { lastName = "", firstName = "" } = who?.identity ?? {};
  if (content.kind !== "IN" || who?.insz !== undefined || !who?.identity) return [];
  const strange = notAdmitted(lastName + firstName);
  return strange.length > 0 ? [warning("not-admitted", "worker", undefined, { characters: strange.join(" ") })] : [];
};
