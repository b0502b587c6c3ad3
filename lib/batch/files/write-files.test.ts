import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, unguarded } from "@/lib/batch/files/formula-guard";
import { readFile } from "@/lib/batch/files/read-file";
import { writeCsv } from "@/lib/batch/files/write-csv";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";

/** Any text at all, and often what a spreadsheet would run, quote, split or escape. */
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\t\r\n\";,_x005F _x000D_é 0") }),
);
/** A first cell with text: a line of blanks is no line. */
const sheets = fc.array(
  fc
    .tuple(
      texts.filter((it) => it.trim() !== ""),
      fc.array(texts, { maxLength: 4 }),
    )
    .map(([first, rest]) => [first, ...rest]),
  { minLength: 1, maxLength: 6 },
);

const bare = (lines: readonly (readonly string[])[]) =>
  lines.map((line) => line.slice(0, line.findLastIndex((text) => text !== "") + 1));

async function readBack(file: Blob) {
  const found = await readFile(new Uint8Array(await file.arrayBuffer()));
  return found.ok ? bare(found.lines) : found.reason;
}

test("a CSV that is written gives the same rows when it is read", () =>
  fc.assert(
    fc.asyncProperty(sheets, async (lines) => {
      const found = await readBack(new Blob([writeCsv([["kop een", "kop twee", "kop drie"], ...lines])]));
      // A file of text holds no such bytes: they make it a picture or a program.
      fc.pre(found !== "wrong-type");
      expect(found.slice(1)).toEqual(bare(lines));
    }),
    {
      numRuns: 400,
      examples: [
        [
          [
            ["=", ","],
            ["=", ",,"],
          ],
        ],
      ],
    },
  ));

test("an XLSX that is written gives the same rows when it is read", () =>
  fc.assert(
    fc.asyncProperty(sheets, async (lines) => {
      expect(await readBack(await writeXlsx([{ sheet: "a", lines }]))).toEqual(bare(lines));
    }),
    { numRuns: 200 },
  ));

test.each(["=1+1", "+32 2", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'x", "＝1"])("no spreadsheet runs %j", (text) => {
  expect(guarded(text)).toBe(`'${text}`);
  expect(unguarded(guarded(text))).toBe(text);
});

test.each(["22/11/2026", "Janssens", "65.11.18-999.97", "d'Hooghe", ""])("%j needs no guard", (text) =>
  expect(guarded(text)).toBe(text),
);

test("a guarded text is what it was, whatever it was", () =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  ));

test.each(["valueOf", "constructor", "__proto__"])("a cell that says %j is written like others", async (text) =>
  expect(await readBack(await writeXlsx([{ sheet: "a", lines: [[text, "b"], [text]] }]))).toEqual([
    [text, "b"],
    [text],
  ]),
);
