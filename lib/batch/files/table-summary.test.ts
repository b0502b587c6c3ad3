import { expect, test } from "vitest";
import { tableOf } from "@/lib/batch/files/table";
import { summaryOf } from "@/lib/batch/files/table-summary";

test("a table is told by its first rows, what each column holds, and what stands above", () => {
  const rows = Array.from({ length: 7 }, (_, at) => [
    "1182034-23",
    String(at),
    at === 6 ? " " : "x",
    ...(at === 3 ? ["los"] : []),
  ]);
  expect(summaryOf(tableOf([["Week 47", "", "zaal"], ["Werkgever", "INSZ", "Nota"], ...rows]))).toEqual({
    headers: ["Werkgever", "INSZ", "Nota", ""],
    preview: rows.slice(0, 5).map((row) => [...row, ""].slice(0, 4)),
    rows: 7,
    above: ["Week 47 · zaal"],
    columns: [{ filled: 7, only: "1182034-23" }, { filled: 7 }, { filled: 6, only: "x" }, { filled: 1, only: "los" }],
  });
});
