import { readFile } from "@/lib/batch/files/read-file";
import type { XlsxChoice } from "@/lib/batch/files/read-xlsx";
import { LIMITS, type Refused, refuse } from "@/lib/batch/files/refusal";
import { type Table, tableOf } from "@/lib/batch/files/table";
import type { Bytes } from "@/lib/batch/files/zip";

export type TableChoice = XlsxChoice & { withoutHeaders?: boolean };

export type OpenTable = { ok: true; table: Table; sheet?: string; sheets: readonly string[] };

/** A file as headers and rows, or why it is not read. At most `LIMITS.rows` rows under the headers. */
export async function openTable(
  bytes: Bytes,
  { withoutHeaders, ...choice }: TableChoice = {},
): Promise<OpenTable | Refused> {
  const found = await readFile(bytes, choice);
  if (!found.ok) return found;
  const { lines, ...rest } = found;
  const table = tableOf(lines, withoutHeaders);
  return table.rows.length > LIMITS.rows ? refuse("too-many-rows") : { ...rest, table };
}
