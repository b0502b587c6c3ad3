/** A header as it is compared: without capitals, accents, blanks, punctuation, or what stands between brackets. */
export function plainHeader(text: string): string {
  const outside = text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const plain = plainWord(outside);
  return plain === "" ? plainWord(text) : plain;
}

const plainWord = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/n°|\bno\b|\bnum\b/g, "nr")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/nummer|numero|number/g, "nr");
