/** Small letters without accents: what is typed is compared so, as people type names. */
export const plainText = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (text: string): string[] =>
  plainText(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);

/** Whether every word that was typed begins a word of the text. */
export function wordsBegin(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The options that a text finds, the best first: by the first of the texts of an option in which every typed word begins a
 * word. Sorting is stable, so that equals keep their order. An empty text finds all.
 */
export function findOptions<Option>(
  options: readonly Option[],
  typed: string,
  textsOf: (option: Option) => readonly (string | undefined)[],
): Option[] {
  if (typed.trim() === "") return [...options];
  const found = options.flatMap((option) => {
    const at = textsOf(option).findIndex((text) => text !== undefined && wordsBegin(text, typed));
    return at < 0 ? [] : [{ option, at }];
  });
  return found.sort((one, other) => one.at - other.at).map(({ option }) => option);
}
