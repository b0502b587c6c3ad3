import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { makeQuarter, type QuarterWish } from "@/lib/batch/quarter/make-quarter";
import { readQuarter } from "@/lib/batch/quarter/read-quarter";
import { readBatch } from "@/lib/batch/read-batch";
import { now } from "@/lib/clock";
import { addDays, dayOf, endOfQuarter } from "@/lib/day";
import { prisma } from "@/lib/db";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { formatInsz } from "@/lib/dimona/identifiers";
import { formatDay } from "@/lib/dimona/notation";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makePerson } from "@/tests/factories/person";
import { type HeldPeriod, holdPeriods } from "@/tests/fixtures/held-periods";
import { type Desk, draftOf, makeDesk } from "@/tests/fixtures/submission";

const end = endOfQuarter(dayOf(now()));
const start = addDays(end, 1);
const last = endOfQuarter(start);

const workerOf = (desk: Desk, lastName: string, firstName = "Jan") =>
  withScope(systemScope("test"), (tx) => makePerson(tx, { employerId: desk.employerId, lastName, firstName }));

const flexi = (desk: Desk, personId: string, wanted: Partial<HeldPeriod> = {}): HeldPeriod => ({
  employerId: desk.employerId,
  personId,
  workerType: "FLX",
  startDate: addDays(end, -40),
  endDate: end,
  ...wanted,
});
const student = (desk: Desk, personId: string, wanted: Partial<HeldPeriod> = {}) =>
  flexi(desk, personId, { workerType: "STU", plannedHours: 80, ...wanted });

const wish = (picks: string[], rest: Partial<QuarterWish> = {}): QuarterWish => ({
  end,
  title: "Volgend kwartaal",
  all: {},
  picks: picks.map((number) => ({ number })),
  leftOut: [],
  ...rest,
});

async function rowsOf(scope: Scope, made: { ok: boolean; id?: string }): Promise<(Cells | undefined)[]> {
  if (!made.id) throw new Error("no sheet was made");
  return (await readBatch(scope, made.id))?.rows.map(({ cells }) => cells) ?? [];
}

test("what ends with the quarter is found, within reach only; the rest is not; every worker shown is recorded", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  const [aerts, bos] = [await workerOf(desk, "Aerts"), await workerOf(desk, "Bos")];
  const [first, second] = await holdPeriods([
    flexi(desk, aerts.id),
    student(desk, bos.id, { endDate: addDays(end, -3) }),
    flexi(desk, bos.id, { endDate: addDays(end, -1) }),
    flexi(desk, bos.id, { cancelled: true }),
    flexi(desk, bos.id, { startHour: "1700", endHour: "2300" }),
    student(desk, aerts.id, { workerType: "OTH" }),
    flexi(stranger, stranger.personId),
  ]);
  const read = await readQuarter(desk.officer, { end });
  expect(read.lines.map(({ number, worker, declared }) => [number, worker.name, declared])).toEqual([
    [first, "Aerts Jan", undefined],
    [second, "Bos Jan", undefined],
  ]);
  const seen = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "next-quarter" } });
  expect(seen.map(({ personId }) => personId).sort()).toEqual([aerts.id, bos.id].sort());
  const other = await readQuarter(desk.officer, { end, employerId: stranger.employerId });
  expect(other.lines).toEqual([]);
});

test("who has a period of the type there in the next quarter, or an IN under way, stands as declared; a cancelled one does not count", async () => {
  const desk = await makeDesk();
  const [aerts, bos, claes, duym] = [
    await workerOf(desk, "Aerts"),
    await workerOf(desk, "Bos"),
    await workerOf(desk, "Claes"),
    await workerOf(desk, "Duym"),
  ];
  await holdPeriods([
    ...[aerts, bos, claes, duym].map(({ id }) => student(desk, id)),
    student(desk, aerts.id, { startDate: last, endDate: last }),
    student(desk, bos.id, { startDate: start, endDate: last, cancelled: true }),
    student(desk, bos.id, { startDate: start, endDate: last, workerType: "FLX" }),
    student(desk, bos.id, { startDate: addDays(last, 1), endDate: addDays(last, 9) }),
  ]);
  const sent = await submitDeclaration(desk.officer, {
    ...draftOf(
      { ...desk, personId: claes.id },
      {
        kind: "IN",
        workerType: "STU",
        jointCommittee: "XXX",
        startDate: start,
        endDate: last,
        plannedHours: "80",
      },
    ),
    sendAnywayReason: "test",
  });
  expect(sent.ok).toBe(true);
  const { lines } = await readQuarter(desk.officer, { end });
  expect(lines.map(({ worker, declared }) => [worker.name.split(" ")[0], declared])).toEqual([
    ["Aerts", { startDate: last, endDate: last, isUnderWay: false }],
    ["Bos", undefined],
    ["Claes", { startDate: start, endDate: last, isUnderWay: true }],
    ["Duym", undefined],
  ]);
});

test("the sheet holds who was picked, by name where that is clear and by number where it is not, and keeps who was left out", async () => {
  const desk = await makeDesk();
  const [aerts, one, two] = [await workerOf(desk, "Aerts"), await workerOf(desk, "Bos"), await workerOf(desk, "Bos")];
  const [first = "", second = "", third = ""] = await holdPeriods([
    flexi(desk, aerts.id),
    student(desk, one.id),
    student(desk, two.id),
  ]);
  const made = await makeQuarter(desk.officer, {
    ...wish([first]),
    picks: [{ number: first }, { number: second, plannedHours: "40" }],
    leftOut: [third],
  });
  const days = { startDate: formatDay(start), endDate: formatDay(last) };
  const rows = await rowsOf(desk.officer, made);
  const named = rows[0]?.employer;
  expect(rows).toEqual([
    { employer: named, worker: "Aerts Jan", kind: "IN", workerType: "FLX", jointCommittee: "XXX", ...days },
    {
      employer: named,
      worker: formatInsz(one.insz ?? ""),
      kind: "IN",
      workerType: "STU",
      jointCommittee: "XXX",
      plannedHours: "40",
      ...days,
    },
  ]);
  const audit = await prisma().auditEvent.findFirst({ where: { userId: desk.userId, action: "batch-from-quarter" } });
  expect(audit?.detail).toEqual({ end, picked: 2, leftOut: [third] });
});

test("a period that was cancelled meanwhile, or is another's, makes no sheet at all", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  const [mine = "", gone = "", theirs = ""] = await holdPeriods([
    flexi(desk, desk.personId),
    student(desk, desk.personId),
    flexi(stranger, stranger.personId),
  ]);
  await prisma().period.update({ where: { number: gone }, data: { cancelled: true } });
  for (const other of [gone, theirs])
    expect(await makeQuarter(desk.officer, wish([mine, other]))).toEqual({ ok: false, reason: "changed" });
  expect(await makeQuarter(desk.officer, wish([]))).toEqual({ ok: false, reason: "none" });
  expect(await prisma().batch.count({ where: { createdById: desk.userId } })).toBe(0);
});

test("a reader makes no sheet", async () => {
  const desk = await makeDesk();
  const reader = await makeAccount("reader");
  await makeTeam([reader.id], [desk.employerId]);
  await expect(makeQuarter(reader.scope, wish(["1"]))).rejects.toThrow("not-allowed");
});

test("a thousand periods are read, and made into a sheet, whole", async () => {
  const desk = await makeDesk();
  const people = await prisma().person.createManyAndReturn({
    data: Array.from({ length: 1_000 }, (_, at) => ({ lastName: `Naam${at}`, firstName: "Vera" })),
    select: { id: true },
  });
  await prisma().employment.createMany({
    data: people.map(({ id }) => ({ employerId: desk.employerId, personId: id })),
  });
  const numbers = await holdPeriods(people.map(({ id }, at) => (at % 2 ? student(desk, id) : flexi(desk, id))));
  const read = await readQuarter(desk.officer, { end });
  expect(read.lines).toHaveLength(1_000);
  const made = await makeQuarter(desk.officer, wish(numbers));
  expect(await rowsOf(desk.officer, made)).toHaveLength(1_000);
});
