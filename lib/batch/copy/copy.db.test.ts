import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { makeCopy } from "@/lib/batch/copy/make-copy";
import { readCopy } from "@/lib/batch/copy/read-copy";
import { readBatch } from "@/lib/batch/read-batch";
import { toDay } from "@/lib/day";
import { prisma } from "@/lib/db";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { makePerson } from "@/tests/factories/person";
import { type HeldPeriod, holdPeriods } from "@/tests/fixtures/held-periods";
import { type Desk, draftOf, makeDesk, START } from "@/tests/fixtures/submission";

const today = toDay("2026-03-12");
const shift = (desk: Desk, startDate: string, wanted: Partial<HeldPeriod> = {}): HeldPeriod => ({
  employerId: desk.employerId,
  personId: desk.personId,
  workerType: "EXT",
  startDate,
  endDate: startDate,
  startHour: "1700",
  endHour: "2300",
  jointCommittee: "302",
  ...wanted,
});

test("a week becomes the same shifts of the next one; cancelled and running periods are told and stay behind", async () => {
  const desk = await makeDesk();
  const bos = await withScope(systemScope("test"), (tx) =>
    makePerson(tx, { employerId: desk.employerId, lastName: "Bos" }),
  );
  await holdPeriods([
    shift(desk, "2026-03-02"),
    shift(desk, "2026-03-08", { personId: bos.id, startHour: "2200", endHour: "0300", endDate: "2026-03-09" }),
    shift(desk, "2026-03-03", { cancelled: true }),
    shift(desk, "2026-03-04", { personId: bos.id, workerType: "OTH", endDate: undefined, startHour: undefined }),
    shift(desk, "2026-03-01"),
    shift(desk, "2026-03-13"),
  ]);
  const asked = { employerId: desk.employerId, unit: "week", from: toDay("2026-03-05"), today } as const;
  const read = await readCopy(desk.officer, asked);
  expect(read.target).toEqual({ from: "2026-03-09", to: "2026-03-15" });
  expect(read.lines.map(({ becomes }) => becomes)).toEqual([
    { startDate: "2026-03-15", startHour: "2200", endDate: "2026-03-16", endHour: "0300" },
    { startDate: "2026-03-09", startHour: "1700", endDate: "2026-03-09", endHour: "2300" },
  ]);
  expect(read.leftOut.map(({ why }) => why)).toEqual(["running", "cancelled"]);

  const made = await makeCopy(desk.officer, { ...asked, title: "Week" });
  if (!made.ok) throw new Error(made.reason);
  const rows = (await readBatch(desk.officer, made.id))?.rows.map(({ cells }) => cells);
  expect(rows).toMatchObject([
    { worker: "Bos Amara", startDate: "15/03/2026", startHour: "22:00", endDate: "16/03/2026", endHour: "03:00" },
    { worker: "Proefdruk Amara", kind: "IN", workerType: "EXT", jointCommittee: "302", startDate: "09/03/2026" },
  ]);
  const seen = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "copy-days" } });
  expect(seen.map(({ personId }) => personId).sort()).toEqual([desk.personId, bos.id].sort());
});

test("without a day it is the last one on which work began; what was cancelled there does not count", async () => {
  const desk = await makeDesk();
  await holdPeriods([
    shift(desk, "2026-03-04"),
    shift(desk, "2026-03-06", { cancelled: true }),
    shift(desk, "2026-03-13"),
  ]);
  const read = await readCopy(desk.officer, { employerId: desk.employerId, unit: "day", today });
  expect(read).toMatchObject({ source: { from: "2026-03-04" }, target: { from: "2026-03-12" } });
});

test("what is under way is copied too; what was refused is not", async () => {
  const desk = await makeDesk();
  const content = { kind: "IN", workerType: "OTH", jointCommittee: "XXX", startDate: START, endDate: START } as const;
  const sent = await submitDeclaration(desk.officer, draftOf(desk, content));
  if (!sent.ok) throw new Error(sent.reason);
  const asked = { employerId: desk.employerId, unit: "day", from: START, today: START } as const;
  expect((await readCopy(desk.officer, asked)).lines).toHaveLength(1);
  await prisma().declaration.updateMany({ where: { employerId: desk.employerId }, data: { state: "refused" } });
  const read = await readCopy(desk.officer, asked);
  expect([read.lines, read.leftOut]).toEqual([[], []]);
  expect(await makeCopy(desk.officer, { ...asked, title: "Dag" })).toEqual({ ok: false, reason: "none" });
});

test("another team's employer shows nothing and makes no sheet", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  await holdPeriods([shift(stranger, "2026-03-04")]);
  const asked = { employerId: stranger.employerId, unit: "week", from: toDay("2026-03-04"), today } as const;
  expect((await readCopy(desk.officer, asked)).lines).toEqual([]);
  expect(await makeCopy(desk.officer, { ...asked, title: "Week" })).toEqual({ ok: false, reason: "none" });
});
