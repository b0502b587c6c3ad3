import { numberBehind } from "@/lib/batch/files/number-behind";
import type { Block } from "@/lib/batch/sheet";

/** No real selection is wider; a number that a hand wrote must not fill the memory. */
const widestSpan = 1_000;

const marks =
  /<!--[\s\S]*?-->|<(?:style|script|head|title|colgroup)\b[\s\S]*?<\/(?:style|script|head|title|colgroup)\s*>|<(\/?)([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

type Reading = {
  rows: string[][];
  /** Cells that a cell above covers, by row and column. */
  covered: Set<string>;
  depth: number;
  cell: { text: string; attributes: string; across: number; down: number } | undefined;
};

/**
 * The table that a spreadsheet puts on the clipboard as HTML (Excel, LibreOffice and Google Sheets): each cell as it is shown,
 * or more exactly where the number behind it is told (`number-behind`).
 * A cell over several columns or rows is followed by empty ones, so that what stands beside it keeps its place. Undefined when
 * there is no table; total: no text makes it throw. Linear, and without a document: thousands of rows are read in one key press.
 */
export function readHtmlTable(html: string): Block | undefined {
  const reading: Reading = { rows: [], covered: new Set(), depth: 0, cell: undefined };
  let from = 0;
  for (const mark of html.matchAll(marks)) {
    take(reading, html.slice(from, mark.index));
    from = mark.index + mark[0].length;
    const [, slash, name = "", rest = ""] = mark;
    if (name !== "") note(reading, name.toLowerCase(), slash === "/", rest);
    if (reading.depth < 0) break;
  }
  close(reading);
  const rows = reading.rows.filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : evenly(reading.rows);
}

function take({ cell }: Reading, text: string): void {
  if (cell) cell.text += text.replace(/[ \t\r\n]+/g, " ");
}

function note(reading: Reading, name: string, isEnd: boolean, rest: string): void {
  if (name === "table") reading.depth += isEnd ? -1 : 1;
  if (reading.depth !== 1) {
    if (name === "table" && isEnd && reading.depth === 0) finish(reading);
    return;
  }
  if (name === "tr") {
    close(reading);
    if (!isEnd) reading.rows.push([]);
  } else if (name === "td" || name === "th") {
    close(reading);
    if (!isEnd)
      reading.cell = { text: "", attributes: rest, across: span(rest, "colspan"), down: span(rest, "rowspan") };
  } else if (reading.cell && (name === "br" || (isEnd && /^(p|div|li)$/.test(name)))) reading.cell.text += "\n";
}

/** After the first table nothing is read any more. */
function finish(reading: Reading): void {
  close(reading);
  reading.depth = -1;
}

const span = (attributes: string, name: string): number => {
  if (!/span/i.test(attributes)) return 1;
  const [, count = "1"] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, "i").exec(attributes) ?? [];
  return Math.min(Math.max(Number(count), 1), widestSpan);
};

function close(reading: Reading): void {
  const { cell, rows, covered } = reading;
  reading.cell = undefined;
  if (!cell) return;
  if (rows.length === 0) rows.push([]);
  const at = rows.length - 1;
  const row = rows[at] ?? [];
  while (covered.has(`${at} ${row.length}`)) row.push("");
  const column = row.length;
  row.push(held(cell.attributes, plain(cell.text)), ...Array<string>(cell.across - 1).fill(""));
  for (let down = 1; down < cell.down; down += 1)
    for (let across = 0; across < cell.across; across += 1) covered.add(`${at + down} ${column + across}`);
}

/** As shown, but for what a program says more exactly: `number-behind`. */
const held = (attributes: string, shown: string): string =>
  /sdval|sheets-value|x:num/i.test(attributes)
    ? (numberBehind((name) => attributeOf(attributes, name), shown) ?? shown)
    : shown;

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(attributes);
  return found ? plain(found[1] ?? found[2] ?? found[3] ?? "") : undefined;
}

/** The names of the characters 160 to 255 in order, by which LibreOffice writes accents. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const entities = new Map<string, string>([
  ...latin.split(" ").map((name, index) => [name, String.fromCodePoint(160 + index)] as const),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    euro: "€",
    ndash: "–",
    mdash: "—",
    hellip: "…",
  }),
  ...Object.entries({ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", OElig: "Œ", oelig: "œ" }),
]);

/** The text of a cell: marks as characters, blanks of the source and hard blanks as one. */
const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi, (whole, decimal, hex, name) =>
      name ? (entities.get(name) ?? whole) : character(decimal ? Number(decimal) : Number.parseInt(hex, 16), whole),
    )
    .replace(/\u00a0/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();

const character = (code: number, whole: string): string =>
  code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;

function evenly(rows: string[][]): Block {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** What the clipboard holds: the table of a spreadsheet, or else plain text between tabs. */
export function readClipboard(html: string, text: string, readPlain: (text: string) => Block): Block {
  const table = html === "" ? undefined : readHtmlTable(html);
  return table ?? readPlain(text);
}
