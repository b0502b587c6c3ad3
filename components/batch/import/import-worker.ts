import type { ImportAnswer, ImportRequest, Opened } from "@/components/batch/import/import-messages";
import { settledRows } from "@/lib/batch/files/add-rows";
import { openTable } from "@/lib/batch/files/open-table";
import { LIMITS, type Refused, refuse } from "@/lib/batch/files/refusal";
import { type Table, toRows } from "@/lib/batch/files/table";
import { summaryOf } from "@/lib/batch/files/table-summary";

// Reads files beside the page. It holds the last one that was opened; the page is handed what it shows, and the rows in pieces.

/** A message of this many rows is taken in by the page within a few milliseconds. */
const rowsAtOnce = 500;

let table: Table | undefined;

const tell = (answer: ImportAnswer): void => postMessage(answer);

async function open({ file, sheet, withoutHeaders }: ImportRequest & { kind: "open" }): Promise<Opened | Refused> {
  table = undefined;
  // Before it is brought into memory.
  if (file.size > LIMITS.packed) return refuse("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await openTable(bytes, { sheet, withoutHeaders, report: (part) => tell({ kind: "progress", part }) });
  if (!found.ok) return found;
  table = found.table;
  return { ...found, table: summaryOf(found.table) };
}

function take({ mapping, given, today }: ImportRequest & { kind: "take" }): void {
  if (!table) throw new Error("no file is open");
  const { rows: taken, untaken } = toRows(table, mapping, given);
  const rows = settledRows(taken, today);
  for (let at = 0; at < rows.length; at += rowsAtOnce) tell({ kind: "rows", rows: rows.slice(at, at + rowsAtOnce) });
  tell({ kind: "taken", untaken });
}

addEventListener("message", async ({ data }: MessageEvent<ImportRequest>) => {
  try {
    if (data.kind === "take") take(data);
    else tell({ kind: "opened", found: await open(data) });
  } catch {
    // Nothing of a file may be told to the outside: the page says that it could not be read.
    tell({ kind: "failed" });
  }
});
