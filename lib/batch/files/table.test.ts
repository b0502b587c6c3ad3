import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "@/lib/batch/column";
import { columnTitle } from "@/lib/batch/files/column-titles";
import { mappingToRemember, proposedMapping, tableOf, toRows } from "@/lib/batch/files/table";

const lines = [
  ["Planning week 47"],
  ["INSZ", "Datum", "Van", "Tot", "Loon"],
  ["65111899997", "22/11", "17", "23", "15,20"],
  ["x", "", "", "", "", "los"],
];

test("headers are found under a title, and what stands above them is told", () => {
  const { headers, rows, above } = tableOf(lines);
  expect(headers).toEqual(["INSZ", "Datum", "Van", "Tot", "Loon", ""]);
  expect([rows.length, above]).toEqual([2, [["Planning week 47"]]]);
});

test("without headers every line is a row", () =>
  expect(tableOf(lines, true)).toMatchObject({ headers: ["1", "2", "3", "4", "5", "6"], rows: lines, above: [] }));

test("a line of which one word alone is known does not become the headers", () =>
  expect(
    tableOf([
      ["a", "b"],
      ["PC", "x"],
    ]).headers,
  ).toEqual(["a", "b"]));

test("rows say what the mapped columns say, and columns that are not taken are told", () => {
  const table = tableOf(lines);
  const { rows, untaken } = toRows(table, proposedMapping(table.headers), { employer: "1182034-23" });
  expect(rows).toEqual([
    { employer: "1182034-23", worker: "65111899997", startDate: "22/11", startHour: "17", endHour: "23" },
    { employer: "1182034-23", worker: "x" },
  ]);
  expect(untaken).toEqual([
    { header: "Loon", filled: 1 },
    { header: "", filled: 1 },
  ]);
});

test("what the file says goes before what is filled in", () =>
  expect(
    toRows({ headers: ["Werkgever"], rows: [["a"], []], above: [] }, ["employer"], { employer: "b" }).rows,
  ).toEqual([{ employer: "a" }, { employer: "b" }]));

test("every text of a file stands in a row or in the count of what is not taken", () => {
  const cell = fc.constantFrom("", "a", "22/11");
  const mappings = fc.array(fc.option(fc.constantFrom(...COLUMNS), { nil: undefined }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 })), mappings, (all, mapping) => {
      const table = tableOf(all, true);
      const { rows, untaken } = toRows(table, mapping);
      const kept =
        rows.flatMap((row) => Object.values(row)).length + untaken.reduce((sum, { filled }) => sum + filled, 0);
      expect(kept).toBe(all.flat().filter((text) => text !== "").length);
    }),
  );
});

test("a mapping by hand is remembered: also a column left out, and before what would be recognised", () => {
  const headers = ["INSZ", "Begin", "Kostenplaats", "Datum"];
  const remembered = mappingToRemember(headers, ["worker", undefined, "workPlaceName", "startDate"]);
  expect(proposedMapping(["datum", "KOSTENPLAATS", "Begin", "Nieuw", "insz"], remembered)).toEqual([
    "startDate",
    "workPlaceName",
    undefined,
    undefined,
    "worker",
  ]);
});

test("what was remembered of a file is proposed for the next one like it, equal headers included", () => {
  const headers = fc.array(fc.constantFrom("INSZ", "Uur", "Datum", "Van", "Kostenplaats", "eigen"), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(headers, fc.shuffledSubarray([...COLUMNS]), (names, columns) => {
      const mapping = names.map((_, at) => (at % 3 === 2 ? undefined : columns[at]));
      expect(proposedMapping(names, mappingToRemember(names, mapping))).toEqual(mapping);
    }),
  );
});

test.each([
  ["65.11.18-999.97", false],
  ["22/11/2026", false],
  ["123456", false],
  ["12345", true],
  ["C3.2A", true],
  ["x".repeat(200), true],
  ["x".repeat(201), false],
  ["", false],
])("a first row that is no header is not remembered: %s, %s", (header, remembered) =>
  expect(Object.keys(mappingToRemember([header], ["worker"])).length).toBe(remembered ? 1 : 0),
);

test("no column is proposed twice", () =>
  expect(proposedMapping(["Begindatum", "Eigen"], { eigen: "startDate" })).toEqual([undefined, "startDate"]));

test.each(["nl", "fr", "de", "en"] as const)(
  "what is exported under headers in %s comes back as the same rows",
  (language) => {
    const row = Object.fromEntries(COLUMNS.map((column) => [column, `tekst ${column}`]));
    const table = tableOf([
      COLUMNS.map((column) => columnTitle(column, language)),
      COLUMNS.map((column) => row[column] ?? ""),
    ]);
    expect(toRows(table, proposedMapping(table.headers))).toEqual({ rows: [row], untaken: [] });
  },
);
