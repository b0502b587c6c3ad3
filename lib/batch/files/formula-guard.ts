/** What makes a spreadsheet take a text for a formula or a command (OWASP, CSV injection), and the mark that prevents it. */
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: with `'` in front where it begins as a formula does. `unguarded` gives it back. */
export const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** A text as it was before it was guarded; other texts as they are. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
