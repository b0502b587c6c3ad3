import { type FileText, type Refused, type Report, refuse } from "@/lib/batch/files/refusal";
import { readRelations, readStrings, readStyles, readWorkbook, type SheetName } from "@/lib/batch/files/xlsx-parts";
import { readSheetXml } from "@/lib/batch/files/xlsx-sheet";
import { type Bytes, type Part, readDirectory, unpack } from "@/lib/batch/files/zip";

export type XlsxChoice = { sheet?: string; report?: Report };

type Book = { bytes: Bytes; parts: Map<string, Part> };

/**
 * The texts of one sheet of an `.xlsx` as Excel shows them: days `dd/mm/yyyy`, hours `HH:MM`, zeros in front kept, no number
 * in exponents. The sheet that is asked for, else the first visible one. Nothing is unpacked before the directory was judged.
 */
export async function readXlsx(
  bytes: Bytes,
  { sheet, report = () => {} }: XlsxChoice = {},
): Promise<FileText | Refused> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const book: Book = { bytes, parts: new Map(directory.parts.map((part) => [part.name, part])) };
  const known = kindOf(book);
  if (known) return refuse(known);
  const opened = await openBook(book);
  if (!opened.ok) return opened;
  const { sheets } = opened;
  const chosen = sheets.find((it) => it.name === sheet) ?? sheets.find((it) => !it.isHidden) ?? sheets[0];
  if (!chosen) return refuse("damaged");
  report(0.1);
  const found = await readChosen(book, opened, chosen, report);
  return found.ok ? { ...found, sheet: chosen.name, sheets: sheets.map((it) => it.name) } : found;
}

/** A zip that is no workbook of this kind: OpenDocument and binary workbooks can be saved as one, others cannot. */
function kindOf({ parts }: Book): "wrong-type" | "old-spreadsheet" | undefined {
  if (parts.has("xl/workbook.xml")) return undefined;
  return parts.has("content.xml") || parts.has("xl/workbook.bin") ? "old-spreadsheet" : "wrong-type";
}

type Opened = { ok: true; sheets: SheetName[]; is1904: boolean; relations: ReturnType<typeof readRelations> };

async function openBook(book: Book): Promise<Opened | Refused> {
  const workbook = await xmlOf(book, "xl/workbook.xml");
  if (!workbook.ok) return workbook;
  const relations = await xmlOf(book, "xl/_rels/workbook.xml.rels");
  if (!relations.ok) return relations;
  return { ok: true, ...readWorkbook(workbook.xml), relations: readRelations(relations.xml) };
}

async function readChosen(book: Book, opened: Opened, { id }: SheetName, report: Report) {
  const { relations, is1904 } = opened;
  const pathOf = (type: string): string | undefined => [...relations.values()].find((it) => it.type === type)?.path;
  const sheet = await xmlOf(book, relations.get(id)?.path);
  if (!sheet.ok) return sheet;
  const strings = await optional(book, pathOf("sharedStrings"));
  if (!strings.ok) return strings;
  const styles = await optional(book, pathOf("styles"));
  if (!styles.ok) return styles;
  report(0.3);
  const workbook = { strings: readStrings(strings.xml), formats: readStyles(styles.xml), is1904 };
  report(0.5);
  return readSheetXml(sheet.xml, workbook, (part) => report(0.5 + part / 2));
}

type Xml = { ok: true; xml: string };

/** What a workbook may lack. */
const optional = (book: Book, path: string | undefined): Promise<Xml | Refused> =>
  path !== undefined && book.parts.has(path) ? xmlOf(book, path) : Promise.resolve({ ok: true, xml: "" });

async function xmlOf({ bytes, parts }: Book, path: string | undefined): Promise<Xml | Refused> {
  const part = parts.get(path ?? "");
  if (!part) return refuse("damaged");
  const found = await unpack(bytes, part);
  return found.ok ? { ok: true, xml: textOf(found.bytes) } : found;
}

/** XML is UTF-8 unless it begins as UTF-16 does. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
