import fc from "fast-check";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { readFile } from "@/lib/batch/files/read-file";
import { readXlsx } from "@/lib/batch/files/read-xlsx";
import { LIMITS } from "@/lib/batch/files/refusal";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";
import { type MadeXlsx, madeXlsx } from "@/tests/fixtures/made-xlsx";
import { madeZip } from "@/tests/fixtures/made-zip";

async function read(made: MadeXlsx, sheet?: string) {
  const found = await readXlsx(madeXlsx(made), { sheet });
  return found.ok ? found.lines : found.reason;
}

test("cells are read as they are shown: days, hours, zeros in front, eleven digits", async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46348</v></c><c r="C1" s="2"><v>0.729166666666667</v></c>
    <c r="D1" s="3"><v>1020300438</v></c><c r="E1"><v>6.5111899997E10</v></c><c r="F1" t="inlineStr"><is><t>0302</t></is></c>
    <c r="G1" s="4"><v>46348.375</v></c></row>`;
  expect(
    await read({ rows, strings: ["<t>Peeters</t>"], formats: [14, 20, "00000000000", "dd/mm/yyyy hh:mm"] }),
  ).toEqual([["Peeters", "22/11/2026", "17:30", "01020300438", "65111899997", "0302", "22/11/2026 09:00"]]);
});

test("text is read however it is written: runs, entities, CDATA, a character that XML cannot hold, a prefix", async () => {
  const strings = [
    "<r><t>Van </t></r><r><rPr/><t>&#228;&amp;</t></r><rPh><t>x</t></rPh>",
    "<t><![CDATA[a<b]]></t>",
    "<t>a_x000D_b_x005F_x000D_</t>",
  ];
  const rows = `<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>`;
  expect(await read({ rows, strings })).toEqual([["Van ä&", "a<b", "a\rb_x000D_"]]);
});

test("nothing that a cell holds is lost: errors, yes and no, ISO days, a formula without a value, and one with", async () => {
  const rows = `<row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-11-22T00:00:00</v></c>
    <c t="d"><v>2026-11-22T17:30:00Z</v></c><c><f>A1+1</f></c><c t="str"><f>B1</f><v>STU</v></c></row>`;
  expect(await read({ rows })).toEqual([["#N/A", "TRUE", "FALSE", "22/11/2026", "22/11/2026 17:30", "=A1+1", "STU"]]);
});

test("cells keep their columns, lines without text are left out", async () => {
  const rows = `<row r="2"><c r="C2"><v>1</v></c><c r="AB2"><v>2</v></c></row><row r="9"/><row r="10"><c r="A10" s="1"/></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>`;
  const lines = await read({ rows, formats: [14] });
  expect(lines).toEqual([["", "", "1", ...Array<string>(24).fill(""), "2"], ["3"]]);
});

test("days count from 1904 where the workbook says so", async () =>
  expect(await read({ rows: `<row><c s="1"><v>44886</v></c></row>`, formats: [14], is1904: true })).toEqual([
    ["22/11/2026"],
  ]));

test("the first visible sheet is read, another one when it is asked for", async () => {
  const rows = ["a", "b", "c"].map((text) => `<row><c t="str"><v>${text}</v></c></row>`);
  const found = await readXlsx(madeXlsx({ rows, hidden: 0 }));
  expect(found).toEqual({ ok: true, lines: [["b"]], sheet: "Blad2", sheets: ["Blad1", "Blad2", "Blad3"] });
  expect(await read({ rows, hidden: 0 }, "Blad3")).toEqual([["c"]]);
});

const cell = (column: string) => `<row><c r="${column}1"><v>1</v></c></row>`;

test.each([
  ["column 256", cell("IV"), true],
  ["column 257", cell("IW"), false],
])("a sheet that reaches to %s: admitted %s", async (_, rows, admitted) =>
  expect(await read({ rows })).toEqual(admitted ? [expect.any(Array)] : "too-wide"),
);

test("a sheet of more rows than may be is refused", async () => {
  const rows = (count: number) => `<row><c><v>1</v></c></row>`.repeat(count);
  expect(await read({ rows: rows(LIMITS.rows) })).toHaveLength(LIMITS.rows);
  expect(await read({ rows: rows(LIMITS.rows + 21) })).toBe("too-many-rows");
});

test("a small file in which a long text stands a hundred thousand times is refused", async () => {
  const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(256)}</row>`.repeat(40);
  expect(await read({ rows, strings: [`<t>${"x".repeat(20_000)}</t>`] })).toBe("unpacks-too-large");
});

test("entities that would grow are not resolved", async () => {
  const rows = `<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>`;
  expect(await read({ rows })).toEqual([["&lol;"]]);
});

test.each([
  ["a text that is not there", madeXlsx({ rows: `<row><c t="s"><v>7</v></c></row>` }), "damaged"],
  ["no sheet", madeZip([{ name: "xl/workbook.xml", text: "<workbook/>" }]), "damaged"],
  ["a document of Word", madeZip([{ name: "word/document.xml", text: "" }]), "wrong-type"],
  ["a sheet of LibreOffice", madeZip([{ name: "content.xml", text: "" }]), "old-spreadsheet"],
  ["a binary workbook", madeZip([{ name: "xl/workbook.bin", text: "" }]), "old-spreadsheet"],
])("%s is refused", async (_, bytes, reason) => expect(await readFile(bytes)).toEqual({ ok: false, reason }));

test("any byte that is changed gives a refusal or a text, never an exception", async () => {
  const whole = madeXlsx({ rows: `<row><c s="1"><v>46348</v></c></row>`, formats: [14] });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = whole.slice();
      bytes[at] = byte;
      expect(typeof (await readFile(bytes)).ok).toBe("boolean");
    }),
  );
});

test("what is read is what a well-known reader reads of the same file", async () => {
  const cells = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom(...'abé &<>"7') }), { minLength: 1, maxLength: 4 }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(cells, async (lines) => {
      const bytes = new Uint8Array(await (await writeXlsx([{ sheet: "a", lines }])).arrayBuffer());
      const [theirs] = await readExcelFile(Buffer.from(bytes), { trim: false });
      const ours = await readXlsx(bytes);
      const texts = (theirs?.data ?? []).map((line) => line.map((it) => (it === null ? "" : String(it))));
      const bare = (all: readonly (readonly string[])[]) =>
        all.map((line) => line.join("\t").replace(/\t+$/, "")).filter((line) => line.trim() !== "");
      expect(ours.ok && bare(ours.lines)).toEqual(bare(texts));
    }),
    { numRuns: 40 },
  );
});

test("how far it is goes up, and ends at one", async () => {
  const told: number[] = [];
  await readXlsx(madeXlsx({ rows: `<row><c><v>1</v></c></row>`.repeat(LIMITS.rows) }), {
    report: (part) => told.push(part),
  });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([told.length > 20, told.at(-1)]).toEqual([true, 1]);
});
