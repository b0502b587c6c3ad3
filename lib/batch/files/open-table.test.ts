import fs from "node:fs";
import { expect, test } from "vitest";
import { openTable } from "@/lib/batch/files/open-table";
import { LIMITS } from "@/lib/batch/files/refusal";
import { proposedMapping, toRows } from "@/lib/batch/files/table";
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

/** Written once by openpyxl 3.0.9, which shares no code with us: invented persons, days as dates, hours as times, an INSZ as a number. */
const independent = new URL("../../../tests/fixtures/written-by-openpyxl.xlsx", import.meta.url);

test("a workbook of an independent writer is read as it is shown", async () => {
  const found = await openTable(new Uint8Array(fs.readFileSync(independent)));
  if (!found.ok) throw new Error(found.reason);
  const { rows, untaken } = toRows(found.table, proposedMapping(found.table.headers));
  const day = (startDate: string, startHour: string, endDate: string) => ({ startDate, startHour, endDate });
  expect(rows).toEqual([
    {
      ...{ employer: "0001005-88", worker: "01020300438", lastName: "Voorbeeldijk", firstName: "Aïcha" },
      ...{ workerType: "FLX", jointCommittee: "302", ...day("27/11/2026", "17:00", "27/11/2026"), endHour: "23:30" },
    },
    {
      ...{ employer: "0001005-88", worker: "98041732151", lastName: "De Proef", firstName: "Jürgen" },
      ...{ workerType: "STU", jointCommittee: "200", ...day("28/11/2026", "09:00", "30/11/2026"), plannedHours: "22" },
    },
    {
      ...{ employer: "0001005-88", worker: "01020300438", lastName: "Test-Peeters", firstName: "Ömer" },
      ...{ workerType: "EXT", jointCommittee: "302", ...day("28/11/2026", "18:00", "29/11/2026"), endHour: "02:00" },
    },
    { plannedHours: "=SUM(K4:K6)" },
  ]);
  expect(found.table.above).toEqual([["Planning feestzaal – week 48"]]);
  expect(untaken).toEqual([{ header: "Opmerking", filled: 3 }]);
  expect(found.sheets).toEqual(["Planning", "Leeg"]);
});
