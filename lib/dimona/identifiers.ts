/** Removes what people write between digits: dots, dashes, slashes and spaces. */
const bare = (text: string): string => text.replace(/[\s.\-/]/g, "");

const head = (digits: string): number => Number(digits.slice(0, -2));
const tail = (digits: string): number => Number(digits.slice(-2));

/** Check digits of an INSZ from its first nine digits; `bornFrom2000` puts the 2 in front. */
export const inszCheck = (nine: number, bornFrom2000: boolean): number =>
  97 - ((bornFrom2000 ? 2_000_000_000 + nine : nine) % 97);

/** Check digits of an RSZ number, definitive or provisional, from the digits before them. 0 to 96. */
export const nssoCheck = (rest: number): number => 96 - ((rest * 100) % 97);

/** Check digits of an enterprise number from its first eight digits. 1 to 97. */
export const enterpriseCheck = (eight: number): number => 97 - (eight % 97);

/**
 * The 11 digits of an INSZ or BIS number, with or without marks, when the check digits are right for a birth before or
 * from 2000: the number does not say which. The date in it is not judged (unknown parts are 00, BIS adds 20 or 40).
 */
export function parseInsz(text: string): string | undefined {
  const digits = bare(text);
  if (!/^\d{11}$/.test(digits)) return undefined;
  const right = [false, true].some((from2000) => inszCheck(head(digits), from2000) === tail(digits));
  return right ? digits : undefined;
}

/** `65.11.18-999.97` */
export const formatInsz = (digits: string): string =>
  digits.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, "$1.$2.$3-$4.$5");

/** Whether an INSZ comes from the BIS register: the month is raised by 20 (sex unknown) or 40. */
export const isBis = (insz: string): boolean => Number(insz.slice(2, 4)) >= 20;

/** The 10 digits of an enterprise number; `BE`, marks and a missing first zero are accepted. */
export function parseEnterpriseNumber(text: string): string | undefined {
  const digits = bare(text.replace(/^\s*BE/i, "")).padStart(10, "0");
  if (!/^[01]\d{9}$/.test(digits) || head(digits) === 0) return undefined;
  return enterpriseCheck(head(digits)) === tail(digits) ? digits : undefined;
}

/** `0477.472.701` */
export const formatEnterpriseNumber = (digits: string): string => digits.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1.$2.$3");

/** The 9 digits of a definitive RSZ number, missing zeros in front put back. Domain of zone 00011: 100006 to 199999934. */
export function parseNssoNumber(text: string): string | undefined {
  const digits = bare(text).padStart(9, "0");
  if (!/^\d{9}$/.test(digits)) return undefined;
  const inDomain = Number(digits) >= 100_006 && Number(digits) <= 199_999_934;
  return inDomain && nssoCheck(head(digits)) === tail(digits) ? digits : undefined;
}

/** `1182034-23` */
export const formatNssoNumber = (digits: string): string => digits.replace(/^(\d{7})(\d{2})$/, "$1-$2");

/** The 10 digits of a provisional RSZ number. Domain of zone 00948: 5000000120 to 5999999989. */
export function parseProvisionalNumber(text: string): string | undefined {
  const digits = bare(text);
  if (!/^5\d{9}$/.test(digits)) return undefined;
  const inDomain = Number(digits) >= 5_000_000_120 && Number(digits) <= 5_999_999_989;
  return inDomain && nssoCheck(head(digits)) === tail(digits) ? digits : undefined;
}

/** `50000001-20`: our choice, after the definitive number, for no official notation was found. */
export const formatProvisionalNumber = (digits: string): string => digits.replace(/^(\d{8})(\d{2})$/, "$1-$2");

/** The 12 digits of a Dimona number. Whether remainder 0 is written 00 or 97 is not known: both are accepted. */
export function parseDimonaNumber(text: string): string | undefined {
  const digits = bare(text);
  if (!/^\d{12}$/.test(digits)) return undefined;
  const remainder = head(digits) % 97;
  return tail(digits) === remainder || (remainder === 0 && tail(digits) === 97) ? digits : undefined;
}

/** `600 165 606 187` */
export const formatDimonaNumber = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3 $4");
