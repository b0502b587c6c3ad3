import { expect, test } from "vitest";
import { makeLineBatch } from "@/lib/batch/make-line-batch";
import { readLines, rowOfLine } from "@/lib/batch/one-line";
import { readBatch } from "@/lib/batch/read-batch";
import { toDay } from "@/lib/day";
import { prisma } from "@/lib/db";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { declarationsOf } from "@/tests/fixtures/sheet";
import { makeDesk } from "@/tests/fixtures/submission";

const rows = readLines("flx Jan 22/11 17-23\nout 0477.472.701 Jan 31/02", toDay("2026-11-20")).map((line) =>
  rowOfLine(line, ""),
);

const cellsOf = async (scope: Parameters<typeof readBatch>[0], id: string) =>
  (await readBatch(scope, id))?.rows.map(({ cells }) => cells);

test("lines become the rows of a sheet, for the chosen employer where they name none; nothing is sent", async () => {
  const { officer, employerId } = await makeDesk();
  const { name } = await prisma().employer.update({ where: { id: employerId }, data: { name: `Enig ${employerId}` } });
  const made = await makeLineBatch(officer, { title: "Lijnen", rows, employerId });
  if (!made.ok) throw new Error(made.reason);
  expect(await cellsOf(officer, made.id)).toEqual([
    { ...rows[0], employer: name },
    { ...rows[1], employer: "0477.472.701" },
  ]);
  expect(await declarationsOf(made.id)).toEqual([]);
});

test("an employer whose name another one bears is named by number", async () => {
  const [{ officer, userId, employerId, nssoNumber }, second] = [await makeDesk(), await makeDesk()];
  await makeTeam([userId], [second.employerId]);
  const name = `Dubbel ${employerId}`;
  await prisma().employer.updateMany({ where: { id: { in: [employerId, second.employerId] } }, data: { name } });
  const made = await makeLineBatch(officer, { title: "Lijnen", rows, employerId });
  if (!made.ok) throw new Error(made.reason);
  const [first] = (await cellsOf(officer, made.id)) ?? [];
  expect(first?.employer?.replace(/\D/g, "")).toBe(nssoNumber);
});

test("for an employer out of reach no sheet is made", async () => {
  const [{ officer }, { employerId }] = [await makeDesk(), await makeDesk()];
  expect(await makeLineBatch(officer, { title: "Lijnen", rows, employerId })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("who may only look makes no sheet of lines", async () => {
  const { scope } = await makeAccount("reader");
  await expect(makeLineBatch(scope, { title: "Lijnen", rows })).rejects.toThrow();
});
