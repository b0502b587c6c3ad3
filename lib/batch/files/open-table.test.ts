import { expect, test } from "vitest";
import { openTable } from "@/lib/batch/files/open-table";
import { LIMITS } from "@/lib/batch/files/refusal";
import { madeXlsx } from "@/tests/fixtures/made-xlsx";

const csv = (lines: number, above = "") => new TextEncoder().encode(`${above}INSZ;Datum\n${"1;2\n".repeat(lines)}`);

test.each([
  [LIMITS.rows, "", true],
  [LIMITS.rows + 1, "", false],
  [LIMITS.rows, "Planning\n\n", true],
])("%i rows under the headers, %j above them: admitted %s", async (count, above, admitted) => {
  const found = await openTable(csv(count, above));
  expect(found.ok ? found.table.rows.length : found.reason).toBe(admitted ? count : "too-many-rows");
});

test("without headers the first line is a row too", async () => {
  const found = await openTable(csv(1), { withoutHeaders: true });
  expect(found).toMatchObject({
    ok: true,
    table: {
      headers: ["1", "2"],
      rows: [
        ["INSZ", "Datum"],
        ["1", "2"],
      ],
    },
  });
});

test("of a workbook with several sheets an empty one is opened, so that another can be chosen", async () => {
  const rows = ["", `<row><c t="str"><v>a</v></c></row>`];
  expect(await openTable(madeXlsx({ rows }))).toMatchObject({
    ok: true,
    table: { rows: [] },
    sheet: "Blad1",
    sheets: ["Blad1", "Blad2"],
  });
  expect(await openTable(madeXlsx({ rows: "" }))).toEqual({ ok: false, reason: "empty" });
});
