import Papa from "papaparse";
import { guarded } from "@/lib/batch/files/formula-guard";

type Lines = readonly (readonly string[])[];

/**
 * A CSV as Excel opens it in Belgium: `;` between cells, UTF-8 with its mark, lines ended by CR LF; nothing in it is a formula.
 * Read again, it gives the same texts.
 */
export const writeCsv = (lines: Lines): string =>
  `\ufeff${Papa.unparse(
    lines.map((line) => line.map(guarded)),
    { delimiter: ";", newline: "\r\n", quotes: (text: string) => /["\r\n;,\t]|^\s|\s$/.test(text) },
  )}\r\n`;
