import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { createBatch } from "@/lib/batch/create-batch";
import { saveRows } from "@/lib/batch/save-rows";
import { findWeekSheet } from "@/lib/batch/week/find-week-sheet";
import { readWeek } from "@/lib/batch/week/read-week";
import { mondayOf } from "@/lib/batch/week/week-days";
import { addDays, type Day, toDay } from "@/lib/day";
import { prisma } from "@/lib/db";
import { formatInsz } from "@/lib/dimona/identifiers";
import { recordFact } from "@/lib/register/record-fact";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { inventInsz, makePerson } from "@/tests/factories/person";
import { type Desk, makeDesk, openIn, START, submit } from "@/tests/fixtures/submission";

const system = systemScope("test");
const monday = mondayOf(START);

let last = 0;
const nextNumber = () => {
  last += 1;
  return `6${String(Date.now()).slice(-8)}${String(last).padStart(3, "0")}`;
};

type Wanted = { workerType?: string; startDate: Day; endDate?: Day; hours?: [string, string]; plannedHours?: string };

/** A period of the register, as a verdict makes one. */
async function work({ employerId, personId }: Pick<Desk, "employerId" | "personId">, wanted: Wanted): Promise<string> {
  const { workerType = "OTH", startDate, endDate, hours, plannedHours } = wanted;
  const periodNumber = nextNumber();
  const content = {
    kind: "IN" as const,
    workerType,
    jointCommittee: "XXX",
    startDate,
    ...(endDate && { endDate }),
    ...(hours && { startHour: hours[0], endHour: hours[1] }),
    ...(plannedHours && { plannedHours }),
  };
  const fact = { kind: "verdict" as const, periodNumber, result: "A" as const, late: false, content };
  await withScope(system, (tx) =>
    recordFact(tx, { at: new Date(), employerId, personId, periodNumber, declarationId: null, fact }),
  );
  return periodNumber;
}

const week = async (desk: Desk, also: string[] = [], at = monday) => {
  const read = await readWeek(desk.officer, { employerId: desk.employerId, monday: at, also });
  if (!read) throw new Error("no such employer");
  return read;
};

const colleague = (desk: Desk, lastName: string, firstName = "Amara") =>
  withScope(system, (tx) => makePerson(tx, { employerId: desk.employerId, insz: inventInsz(), lastName, firstName }));

test("the workers around the week are shown by name, each with the type last used here; others when they are put there", async () => {
  const desk = await makeDesk();
  const [lately, longAgo, never] = [
    await colleague(desk, "Aerts"),
    await colleague(desk, "Bols"),
    await colleague(desk, "Claes"),
  ];
  await work(desk, { startDate: addDays(monday, -200), endDate: addDays(monday, -190) });
  await work(desk, {
    workerType: "FLX",
    startDate: addDays(monday, 2),
    endDate: addDays(monday, 2),
    hours: ["1700", "2300"],
  });
  await work({ ...desk, personId: lately.id }, { startDate: addDays(monday, -60), endDate: addDays(monday, -56) });
  await work({ ...desk, personId: longAgo.id }, { startDate: addDays(monday, -60), endDate: addDays(monday, -57) });
  const read = await week(desk);
  expect(read.workers.map(({ name, workerType }) => [name, workerType])).toEqual([
    ["Aerts Amara", "OTH"],
    ["Proefdruk Amara", "FLX"],
  ]);
  expect(read.entries).toMatchObject([{ personId: desk.personId, outcome: "accepted", startHour: "1700" }]);
  const more = await week(desk, [never.id]);
  expect(more.workers.map(({ name }) => name)).toContain("Claes Amara");
});

test("a declaration under way stands on its day, once, and its worker with it, of the type that it says", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, { ...openIn, endDate: START });
  const read = await week(desk);
  expect(read.entries).toMatchObject([{ key: id, declarationId: id, outcome: "pending", startDate: START }]);
  expect(read.workers).toMatchObject([{ workerType: "OTH", jointCommittee: "XXX" }]);
  await prisma().declaration.update({ where: { id }, data: { state: "refused", result: "B" } });
  const refused = await week(desk);
  expect(refused.entries).toMatchObject([{ outcome: "refused" }]);
  expect(refused.workers).toMatchObject([{ workerType: "" }]);
  await prisma().declaration.update({ where: { id }, data: { handledAt: new Date() } });
  expect((await week(desk)).entries).toEqual([]);
});

test("nothing of an employer out of reach is read, nor a worker of another one", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  await work(theirs, { startDate: monday });
  expect(await readWeek(mine.officer, { employerId: theirs.employerId, monday, also: [] })).toBeUndefined();
  expect(await readWeek(mine.officer, { employerId: "not an id", monday, also: [] })).toBeUndefined();
  expect((await week(mine, [theirs.personId])).workers).toEqual([]);
});

test("a row says a worker by name, and one of several of that name by the number, which is recorded", async () => {
  const desk = await makeDesk();
  const twin = await colleague(desk, "Proefdruk");
  const single = await colleague(desk, "Uniek");
  const read = await week(desk, [desk.personId, twin.id, single.id]);
  expect(new Map(read.workers.map(({ personId, text }) => [personId, text]))).toEqual(
    new Map([
      [desk.personId, formatInsz(desk.insz)],
      [twin.id, formatInsz(twin.insz ?? "")],
      [single.id, "Uniek Amara"],
    ]),
  );
  const looks = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "week" } });
  const of = (personId: string) => looks.filter((it) => it.personId === personId).map(({ purpose }) => purpose);
  expect(of(single.id)).toEqual(["look"]);
  expect(of(twin.id).sort()).toEqual(["look", "namesake"]);
});

test("of a student it is told how many hours of the year's contingent are declared here", async () => {
  const desk = await makeDesk();
  const year = monday.slice(0, 4);
  const day = toDay(`${year}-${monday.slice(5)}`);
  await work(desk, { workerType: "STU", startDate: day, endDate: day, plannedHours: "40" });
  const { workers } = await week(desk);
  expect(workers[0]?.quotas).toMatchObject([{ kind: "STUDENT", unit: "hours", used: 40, span: year }]);
});

test("a week has one sheet for all who reach the employer; one that is out of sight is left alone", async () => {
  const desk = await makeDesk();
  const { id: otherId, scope: other } = await makeAccount("officer");
  await makeTeam([otherId], [desk.employerId]);
  const about = { employerId: desk.employerId, monday };
  const mine = await findWeekSheet(desk.officer, about);
  expect(mine.head).toBeUndefined();
  expect((await findWeekSheet(other, about)).id).toBe(mine.id);
  expect((await findWeekSheet(other, { ...about, monday: addDays(monday, 7) })).id).not.toBe(mine.id);

  // Made, but nothing names the employer yet: it is its maker's alone.
  await createBatch(desk.officer, { id: mine.id, title: "Week", columns: ["employer"] });
  const own = await findWeekSheet(other, about);
  expect(own).toEqual({ id: expect.not.stringContaining(mine.id) });
  const cells = { employer: desk.nssoNumber, kind: "IN" };
  const upserts = [{ id: crypto.randomUUID(), position: 1, cells }];
  await saveRows(desk.officer, { batchId: mine.id, since: 1, upserts, deletions: [] });
  expect((await findWeekSheet(other, about)).head?.id).toBe(mine.id);
});
