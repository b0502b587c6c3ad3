import { expect, test } from "vitest";
import { employerOf, withColumn } from "@/components/batch/import/matching";
import { summaryOf } from "@/lib/batch/files/table-summary";

test("a column that another header is given is taken from the one that had it", () => {
  expect(withColumn(["worker", "startDate", undefined], 2, "startDate")).toEqual(["worker", undefined, "startDate"]);
  expect(withColumn(["worker", undefined, "startDate"], 0, undefined)).toEqual([undefined, undefined, "startDate"]);
});

const about = (rows: string[][]) => ({ table: summaryOf({ headers: ["Werkgever", "INSZ"], rows, above: [] }) });
const mapping = ["employer", "worker"] as const;

test.each([
  [
    "all rows name the same",
    [
      ["a", "1"],
      ["a", "2"],
    ],
    "a",
  ],
  [
    "rows name different ones",
    [
      ["a", "1"],
      ["b", "2"],
    ],
    undefined,
  ],
  [
    "a row names none",
    [
      ["a", "1"],
      ["", "2"],
    ],
    undefined,
  ],
  [
    "no row names one",
    [
      ["", "1"],
      [" ", "2"],
    ],
    "given",
  ],
])("the employer of a file of which %s", (_, rows, employer) =>
  expect(employerOf(about(rows), [...mapping], { employer: "given" })).toBe(employer),
);

test("the employer of a file without such a column is the one who imports it names", () => {
  expect(employerOf(about([["a", "1"]]), [undefined, "worker"], { employer: "given" })).toBe("given");
  expect(employerOf(about([["a", "1"]]), [undefined, "worker"], {})).toBeUndefined();
});
