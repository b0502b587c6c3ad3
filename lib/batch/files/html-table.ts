import { type NumberFormat, readFormat, shownNumber } from "@/lib/batch/files/number-format";
import type { Block } from "@/lib/batch/sheet";

/** As much of the browser's DOM as is looked at, so that any parser of HTML serves. */
export type HtmlNode = {
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?: (name: string) => string | null;
};

/** In a browser: `(html) => new DOMParser().parseFromString(html, "text/html")`, which runs no script and loads nothing. */
export type HtmlParser = (html: string) => HtmlNode;

/**
 * The first table of what Excel, LibreOffice and Google Sheets put on the clipboard as `text/html`; undefined when there is
 * none. Cells as they are shown, but days, hours and numbers in our notation where the program tells the number behind them:
 * a column too narrow shows `#####`, and 11 digits become `6,51E+10`. A cell over several rows or columns stands in its first.
 */
export function readHtmlTable(html: string, parse: HtmlParser): Block | undefined {
  const table = first(parse(html), "TABLE");
  if (!table) return undefined;
  const lines: (string | undefined)[][] = [];
  for (const [at, row] of rowsOf(table).entries()) placeRow(lines, at, row);
  const width = Math.max(0, ...lines.map((line) => line.length));
  return lines.length === 0 ? undefined : lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
}

const children = (node: HtmlNode): HtmlNode[] => Array.from(node.childNodes);
const isNamed = (node: HtmlNode, ...names: string[]): boolean => names.includes(node.nodeName.toUpperCase());

function first(node: HtmlNode, name: string): HtmlNode | undefined {
  for (const child of children(node)) {
    const found = isNamed(child, name) ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Rows in their order, also within `<tbody>`; not those of a table within a cell. */
const rowsOf = (node: HtmlNode): HtmlNode[] =>
  children(node).flatMap((child) =>
    isNamed(child, "TR") ? [child] : isNamed(child, "THEAD", "TBODY", "TFOOT") ? rowsOf(child) : [],
  );

/** Fills the places that no cell above reaches into. */
function placeRow(lines: (string | undefined)[][], at: number, row: HtmlNode): void {
  lines[at] ??= [];
  for (const cell of children(row).filter((it) => isNamed(it, "TD", "TH"))) {
    const line = lines[at] ?? [];
    let column = 0;
    while (line[column] !== undefined) column++;
    const [down, across] = [span(cell, "rowspan"), span(cell, "colspan")];
    for (let below = 0; below < down; below++)
      for (let beside = 0; beside < across; beside++) placeText(lines, at + below, column + beside, "");
    placeText(lines, at, column, cellText(cell));
  }
}

function placeText(lines: (string | undefined)[][], row: number, column: number, text: string): void {
  lines[row] ??= [];
  const line = lines[row];
  if (line) line[column] = text;
}

const mostSpanned = 1_000;

const span = (cell: HtmlNode, name: string): number => {
  const count = Number(cell.getAttribute?.(name) ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, mostSpanned) : 1;
};

const cellText = (cell: HtmlNode): string => behind(cell) ?? shownText(cell);

/** The number behind a cell, as its format asks; undefined where the program tells none, or the text is what it shows. */
function behind(cell: HtmlNode): string | undefined {
  const told = toldByLibreOffice(cell) ?? toldByGoogle(cell) ?? toldByExcel(cell);
  if (told === undefined) return undefined;
  const isDated = told.format.kind !== "general" && told.format.kind !== "decimals";
  return isDated || /^#+$|^-?\d+[.,]\d+E[+-]?\d+$/i.test(shownText(cell))
    ? shownNumber(told.raw, told.format)
    : undefined;
}

type Told = { raw: string; format: NumberFormat };

/** `sdval="46348" sdnum="2067;0;DD/MM/YYYY"`: the number, and the languages and code of its format. */
function toldByLibreOffice(cell: HtmlNode): Told | undefined {
  const raw = cell.getAttribute?.("sdval");
  if (!raw) return undefined;
  const [, , ...code] = (cell.getAttribute?.("sdnum") ?? "").split(";");
  return { raw, format: readFormat(code.join(";")) };
}

/** `data-sheets-value='{"1":3,"3":46348}'` and `data-sheets-numberformat='{"1":5,"2":"dd/mm/yyyy","3":1}'`; 3 is a number. */
function toldByGoogle(cell: HtmlNode): Told | undefined {
  const value = numbered(cell.getAttribute?.("data-sheets-value"));
  if (value["1"] !== 3 || typeof value["3"] !== "number") return undefined;
  const format = numbered(cell.getAttribute?.("data-sheets-numberformat"));
  return { raw: String(value["3"]), format: readFormat(typeof format["2"] === "string" ? format["2"] : "") };
}

/** Older ones write lists: `[null,3,null,46348]`. */
function numbered(json: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(json || "{}");
    return typeof found === "object" && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {}; // Not what Google writes: the text as shown is what there is.
  }
}

/** `x:num="46348"`, where Excel writes it; the format's code stands in the style. */
function toldByExcel(cell: HtmlNode): Told | undefined {
  const raw = cell.getAttribute?.("x:num");
  if (!raw) return undefined;
  const [, quoted, bare] =
    /mso-number-format:\s*(?:["']([^"']*)["']|([^;]*))/i.exec(cell.getAttribute?.("style") ?? "") ?? [];
  return { raw, format: readFormat((quoted ?? bare ?? "").replace(/\\(?=[^\\])/g, "")) };
}

const blocks = ["P", "DIV", "LI"] as const;

/** What a cell shows: blanks as one, a `<br>` as a line. Excel breaks its own source lines, which mean nothing. */
const shownText = (cell: HtmlNode): string =>
  piecesOf(cell)
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/[ \u00a0]+/g, " ")
    .trim();

function piecesOf(node: HtmlNode): string[] {
  return children(node).flatMap((child, at) => {
    if (child.nodeName === "#text") return [(child.nodeValue ?? "").replace(/[ \t\r\n]+/g, " ")];
    if (isNamed(child, "BR")) return ["\n"];
    if (isNamed(child, "STYLE", "SCRIPT", "#comment")) return [];
    return isNamed(child, ...blocks) && at > 0 ? ["\n", ...piecesOf(child)] : piecesOf(child);
  });
}
