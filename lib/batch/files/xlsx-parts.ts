import { type NumberFormat, readFormat } from "@/lib/batch/files/number-format";
import { attribute, scanXml } from "@/lib/batch/files/xml";

export type SheetName = { name: string; id: string; isHidden: boolean };

/** The sheets of a workbook in order, and whether its days count from 1904. */
export function readWorkbook(xml: string): { sheets: SheetName[]; is1904: boolean } {
  const sheets: SheetName[] = [];
  let is1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(1|true|on)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return undefined;
      const isHidden = (attribute(attributes, "state") ?? "visible") !== "visible";
      sheets.push({ name: attribute(attributes, "name") ?? "", id: attribute(attributes, "id") ?? "", isHidden });
      return undefined;
    },
  });
  return { sheets, is1904 };
}

/** Where the parts of a workbook stand, by their ids. Targets are relative to `xl/` or, with a slash, to the root. */
export function readRelations(xml: string): Map<string, { type: string; path: string }> {
  const found = new Map<string, { type: string; path: string }>();
  scanXml(xml, {
    open: (name, attributes) => {
      const target = attribute(attributes, "Target") ?? "";
      const type = (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      if (name === "Relationship") found.set(attribute(attributes, "Id") ?? "", { type, path });
      return undefined;
    },
  });
  return found;
}

/** The texts that cells refer to by number; readings in another script (`rPh`) are not part of them. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  scanXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inReading = true;
      return undefined;
    },
    text: (part) => {
      if (inText && !inReading) text += part;
    },
    close: (name) => {
      if (name === "si") strings.push(withoutEscapes(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
  });
  return strings;
}

/** A character that XML cannot hold stands as `_x000D_`; `_x005F_` is the `_` of a text that looks so (ECMA-376 part 1, 22.9.2.19). */
export const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Number formats that every program knows by number (ECMA-376 part 1, 18.8.30); days in the Belgian order. */
const builtIn: Record<number, string> = {
  1: "0",
  2: "0.00",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};

/** The number format of each cell style. */
export function readStyles(xml: string): NumberFormat[] {
  const codes = new Map(Object.entries(builtIn).map(([id, code]) => [Number(id), code]));
  const ids: number[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "numFmt")
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attribute(attributes, "numFmtId") ?? 0));
      return undefined;
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return ids.map((id) => readFormat(codes.get(id) ?? ""));
}
