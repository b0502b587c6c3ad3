import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv, readCsvText } from "@/lib/batch/files/read-csv";
import { readFile } from "@/lib/batch/files/read-file";
import { LIMITS } from "@/lib/batch/files/refusal";

const text = "Naam;Begin\r\nFrançois Hübner;22/11/2026\r\n";
const lines = [
  ["Naam", "Begin"],
  ["François Hübner", "22/11/2026"],
];
const utf16 = (bigEndian: boolean) => {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

test.each([
  ["UTF-8", new TextEncoder().encode(text)],
  ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`)],
  ["UTF-16 little-endian", utf16(false)],
  ["UTF-16 big-endian", utf16(true)],
  ["windows-1252", new Uint8Array(Buffer.from(text, "latin1"))],
])("a file in %s is read", async (_, bytes) => expect(await readFile(bytes)).toMatchObject({ ok: true, lines }));

test.each([
  ["UTF-8 that is broken after its mark", [0xef, 0xbb, 0xbf, 0x41, 0xe9, 0x42]],
  ["UTF-16 of an odd number of bytes", [0xff, 0xfe, 0x41, 0x00, 0x42]],
  ["UTF-16 with half a character", [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]],
  ["a byte that neither UTF-8 nor windows-1252 has", [0x41, 0x3b, 0xe9, 0x81]],
])("%s is refused, not garbled", (_, bytes) =>
  expect(readCsv(new Uint8Array(bytes))).toEqual({ ok: false, reason: "encoding" }),
);

test("the euro sign of windows-1252 is one", () =>
  expect(readCsv(new Uint8Array([0x80, 0x3b, 0xe9]))).toMatchObject({ lines: [["€", "é"]] }));

const linesOf = (csv: string) => {
  const found = readCsvText(csv);
  return found.ok ? found.lines : found.reason;
};

test.each([
  [
    "a;b\n1,5;2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "a,b\n1.5,2",
    [
      ["a", "b"],
      ["1.5", "2"],
    ],
  ],
  [
    "a\tb\n1,5\t2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "Naam;Uren;Loon\nDe Smet, An;7,5;12,5\nMaes, Jo;8,0;13,0",
    [
      ["Naam", "Uren", "Loon"],
      ["De Smet, An", "7,5", "12,5"],
      ["Maes, Jo", "8,0", "13,0"],
    ],
  ],
  ["sep=|\r\na|b\r\n", [["a", "b"]]],
  ["enkel", [["enkel"]]],
])("the delimiter of %j is found", (csv, expected) => expect(linesOf(csv)).toEqual(expected));

test.each([
  ['"a;b";"c\nd";"e""f"', [["a;b", "c\nd", 'e"f']]],
  [
    "a;b\r1;2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a;b\n\n;;\n1;2;;\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["65111899997;0302;00123", [["65111899997", "0302", "00123"]]],
  ["'=1+1;'abc;''", [["=1+1", "'abc", "'"]]],
])("the cells of %j are as they were typed", (csv, expected) => expect(linesOf(csv)).toEqual(expected));

test.each(['a;b\n"open;2\n3;4', 'a;b\n"half"open;2'])("a quote that is not closed is told: %j", (csv) =>
  expect(linesOf(csv)).toBe("quotes"),
);

test.each([
  [LIMITS.rows + 1, LIMITS.rows + 1],
  [LIMITS.rows + 21, "too-many-rows"],
])("of %i lines", (count, expected) => {
  const found = linesOf("a;b\n".repeat(count));
  expect(typeof found === "string" ? found : found.length).toBe(expected);
});

test.each([
  [LIMITS.columns, true],
  [LIMITS.columns + 1, false],
])("%i columns: admitted %s", (count, admitted) =>
  expect(linesOf(Array<string>(count).fill("x").join(";")) !== "too-wide").toBe(admitted),
);

test.each([
  ["nothing", [], "empty"],
  ["nothing but blank lines", [10, 13, 10], "empty"],
  ["a PDF", [..."%PDF-1.7\n"].map((it) => it.charCodeAt(0)), "wrong-type"],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], "wrong-type"],
  ["a web page under the name of a spreadsheet", [..."<html><table>"].map((it) => it.charCodeAt(0)), "wrong-type"],
  ["a workbook of before 2007", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2], "old-spreadsheet"],
])("a file of %s is refused", async (_, bytes, reason) =>
  expect(await readFile(new Uint8Array(bytes))).toEqual({ ok: false, reason }),
);

test("a workbook behind a password is told from an old one", async () => {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x45, 0x45];
  const bytes = new Uint8Array([...head, ...Buffer.from("EncryptedPackage", "utf16le")]);
  expect(await readFile(bytes)).toEqual({ ok: false, reason: "protected" });
});

test.each([
  [LIMITS.packed, true],
  [LIMITS.packed + 1, false],
])("a file of %i bytes: looked at %s", async (length, looked) => {
  const found = await readFile(new Uint8Array(length).fill(0x41));
  expect(found.ok).toBe(looked);
});

test("no bytes make it throw", () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(typeof (await readFile(new Uint8Array(bytes))).ok).toBe("boolean");
    }),
  ));

test("no text makes it throw", () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a;,\t\"\n\r'=") }), (csv) => {
      expect(typeof readCsvText(csv).ok).toBe("boolean");
    }),
  ));
