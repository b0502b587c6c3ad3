import { fileKind, isEncryptedWorkbook } from "@/lib/batch/files/file-kind";
import { readCsv } from "@/lib/batch/files/read-csv";
import { readXlsx, type XlsxChoice } from "@/lib/batch/files/read-xlsx";
import { type FileText, LIMITS, type Refused, refuse } from "@/lib/batch/files/refusal";
import type { Bytes } from "@/lib/batch/files/zip";

/** The texts of a file, whatever its name says it is, or the reason why it is not read. */
export async function readFile(bytes: Bytes, choice: XlsxChoice = {}): Promise<FileText | Refused> {
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > LIMITS.packed) return refuse("too-large");
  const found = await read(bytes, choice);
  // A workbook with several sheets may be empty in one and full in another: the reader chooses.
  return found.ok && found.lines.length === 0 && found.sheets.length < 2 ? refuse("empty") : found;
}

async function read(bytes: Bytes, choice: XlsxChoice): Promise<FileText | Refused> {
  switch (fileKind(bytes)) {
    case "zip":
      return readXlsx(bytes, choice);
    case "ole":
      return refuse(isEncryptedWorkbook(bytes) ? "protected" : "old-spreadsheet");
    case "text":
      return readCsv(bytes);
    default:
      return refuse("wrong-type");
  }
}
