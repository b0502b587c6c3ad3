import { expect, test } from "vitest";
import type { Cells } from "@/lib/batch/column";
import { makeBatch } from "@/lib/batch/make-batch";
import { readBatch } from "@/lib/batch/read-batch";
import { makeDesk } from "@/tests/fixtures/submission";

test("a sheet made of rows holds them all, in their order, and shows each column in which something stands", async () => {
  const { officer, nssoNumber } = await makeDesk();
  const rows = Array.from(
    { length: 1_001 },
    (_, at): Cells => ({
      employer: nssoNumber,
      kind: "IN",
      lastName: `Rij ${at}`,
      ...(at === 1_000 && { startHour: "9u" }),
    }),
  );
  const { id } = await makeBatch(officer, { title: "Weekend", rows });
  const read = await readBatch(officer, id);
  if (!read) throw new Error("no such batch");
  expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(read.columns).toEqual(["employer", "kind", "worker", "lastName", "startHour"]);
});

test("more rows than a file may bring make no sheet", async () => {
  const { officer } = await makeDesk();
  await expect(
    makeBatch(officer, { title: "Te veel", rows: Array.from({ length: 20_001 }, () => ({})) }),
  ).rejects.toThrow();
});
