import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cells, COLUMNS, type Column } from "@/lib/batch/column";
import { exportLines } from "@/lib/batch/files/export-lines";
import { readFile } from "@/lib/batch/files/read-file";
import { proposedMapping, tableOf, toRows } from "@/lib/batch/files/table";
import { writeCsv } from "@/lib/batch/files/write-csv";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";

const texts = fc.oneof(
  fc.constantFrom(
    "22/11/2026",
    "65111899997",
    "=1+1",
    "'",
    "-2",
    "+1",
    "0302",
    "INSZ",
    "a;b",
    'c"d',
    "e\nf",
    "\t",
    " g ",
  ),
  fc.string({ minLength: 1, unit: "grapheme" }),
);
/** Rows of which something can be seen: a row of blanks is none. */
const rowsOf: fc.Arbitrary<Cells[]> = fc.array(
  fc
    .dictionary(fc.constantFrom(...COLUMNS), texts, { maxKeys: 8 })
    .map((row): Cells => ({ ...row }))
    .filter((row) => Object.values(row).some((text) => text.trim() !== "")),
  { maxLength: 8 },
);
const columnsOf = fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 2 });
const languages = fc.constantFrom("nl", "fr", "de", "en");

async function imported(file: Blob) {
  const found = await readFile(new Uint8Array(await file.arrayBuffer()));
  if (!found.ok) return found.reason;
  const table = tableOf(found.lines);
  return toRows(table, proposedMapping(table.headers)).rows;
}

const writers: [string, (lines: string[][]) => Blob | Promise<Blob>][] = [
  ["CSV", (lines) => new Blob([writeCsv(lines)])],
  ["XLSX", (lines) => writeXlsx([{ sheet: "a", lines }])],
];

test.each(writers)("what is exported as %s and imported again are the same rows, in every language", (_, write) =>
  fc.assert(
    fc.asyncProperty(rowsOf, columnsOf, languages, async (rows, columns, language) => {
      expect(await imported(await write(exportLines(rows, columns, language)))).toEqual(rows);
    }),
  ),
);

test("a column that is not in sight is exported too, and what is told beside a row", () => {
  const rows: Cells[] = [{ worker: "a", startDate: "b" }, { worker: "c" }];
  const extra = [{ title: "Toestand", texts: ["aanvaard", "geweigerd"] }];
  expect(exportLines(rows, ["startDate"] satisfies Column[], "nl", extra)).toEqual([
    ["Datum begin", "INSZ", "Toestand"],
    ["b", "a", "aanvaard"],
    ["", "c", "geweigerd"],
  ]);
});
