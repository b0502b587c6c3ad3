/** RSZ annex 24, 2017/1: the characters that a text in a message may hold. What is not listed (`á`, `"`, `;`) is not admitted. */
const LISTED =
  " '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ#%&()*+,./:<=>?@\\{|}abcdefghijklmnopqrstuvwxyz" +
  "ÁãàäÀÅÃâÄÂÇçĐëÉËÊÈêèéÎÍîÏïÑñöÒÓõÔÖôÕØóÚÜùüÙûÛÝ°";

/** Of when the list is: annex and version (year/quarter). */
export const ADMITTED_SOURCE = "RSZ annex 24, admitted characters, 2017/1";

const admitted = new Set(LISTED);

/** The characters of a text that the RSZ does not admit, each once, in order. Letters with marks count as one character. */
export const notAdmitted = (text: string): string[] => [
  ...new Set([...text.normalize("NFC")].filter((it) => !admitted.has(it))),
];

export const isAdmitted = (text: string): boolean => notAdmitted(text).length === 0;

/** Letters whose plain form the decomposition of Unicode does not give; the annex translates them. */
const TRANSLATED: Record<string, string> = { Đ: "D", Ø: "O", "°": "O" };

/**
 * A text as the annex translates it: capitals without accents (`é` is E, `ç` is C). Two texts that come out alike are
 * the same name. The annex's zero for `ö` and the like is read as the letter O.
 */
export function toPlain(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return bare
    .replace(/[ĐØ°]/g, (it) => TRANSLATED[it] ?? it)
    .replace(/\s+/g, " ")
    .trim();
}
