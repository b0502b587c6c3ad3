import { expect, test } from "vitest";
import { loadContext } from "@/app/(desk)/declarations/new/load-context";
import { checkDraft } from "@/components/dimona/declaration-form/check-draft";
import { contextOf } from "@/components/dimona/declaration-form/draft-context";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/day";
import { contextFor } from "@/lib/declarations/context";
import type { Draft } from "@/lib/declarations/draft";
import { check } from "@/lib/dimona/check";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { employerQuotaDays } from "@/lib/register/employer-quota";
import { makePerson } from "@/tests/factories/person";
import { type Desk, makeDesk } from "@/tests/fixtures/submission";

const system = systemScope("test");
const today = toDay("2026-11-20");
const extra = { workerType: "EXT", jointCommittee: "302", startHour: "1000", endHour: "1400" };

const colleagueOf = (desk: Desk) =>
  withScope(system, async (tx) => (await makePerson(tx, { employerId: desk.employerId })).id);

let count = 0;
/** Periods as the register holds them; written at once, since there are hundreds. */
async function hold({ employerId }: Desk, personId: string, periods: (Partial<Period> & { startDate: string })[]) {
  const rows = periods.map((changes) => {
    count += 1;
    const state = { result: "A", lastFactId: 0n, changedAt: now() };
    return { ...extra, endDate: changes.startDate, ...state, ...changes, number: `${employerId}-${count}` };
  });
  const pair = { employerId, personId };
  await withScope(system, async ({ db }) => {
    const { id: relationId } = await db.relation.upsert({
      where: { employerId_personId: pair },
      create: pair,
      update: {},
    });
    await db.period.createMany({ data: rows.map((row) => ({ ...row, relationId })) });
  });
}

const daysFor = (scope: Scope, { employerId }: Desk, personId?: string) =>
  withScope(scope, (tx) => employerQuotaDays(tx, employerId, personId, today));

test("a day of casual horeca work counts once for the employer, whoever worked; other work and cancelled work do not", async () => {
  const desk = await makeDesk();
  const [one, two] = [await colleagueOf(desk), await colleagueOf(desk)];
  await hold(desk, one, [{ startDate: "2026-03-01" }, { startDate: "2026-03-01", startHour: "1800", endHour: "2200" }]);
  await hold(desk, two, [
    { startDate: "2026-03-01" },
    { startDate: "2026-02-01" },
    { startDate: "2026-04-01", cancelled: true },
    { startDate: "2026-05-01", jointCommittee: "145" },
    { startDate: "2026-05-02", workerType: "OTH", jointCommittee: "XXX" },
    { startDate: "2026-06-01", jointCommittee: "322", usingCompany: { jointCommittee: "302", name: "Fictie" } },
    { startDate: "2026-06-02", jointCommittee: "322", usingCompany: { jointCommittee: "145", name: "Fictie" } },
  ]);
  expect(await daysFor(desk.officer, desk, desk.personId)).toEqual(["2026-02-01", "2026-03-01", "2026-06-01"]);
  expect(await daysFor(desk.officer, desk, two)).toEqual(["2026-03-01"]);
  expect(await daysFor(desk.officer, desk)).toHaveLength(3);
});

test("days are told from the first of January of last year on", async () => {
  const desk = await makeDesk();
  await hold(desk, await colleagueOf(desk), [
    { startDate: "2024-12-31" },
    { startDate: "2025-01-01" },
    { startDate: "2027-01-01" },
  ]);
  expect(await daysFor(desk.officer, desk)).toEqual(["2025-01-01", "2027-01-01"]);
});

test("of an employer out of reach no day is told", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  await hold(other, await colleagueOf(other), [{ startDate: "2026-03-01" }]);
  expect(await daysFor(mine.officer, other)).toEqual([]);
});

test("browser and server judge the contingents alike: full, and one over", async () => {
  const desk = await makeDesk();
  const { employerId, personId, insz } = desk;
  const year = dayOf(now()).slice(0, 4);
  const start = `${year}-12-30`;
  const dayAt = (index: number) => new Date(Date.UTC(Number(year), 0, 1 + index)).toISOString().slice(0, 10);
  const days = (first: number, size: number) =>
    Array.from({ length: size }, (_, at) => ({ startDate: dayAt(first + at) }));
  await hold(desk, await colleagueOf(desk), days(0, 150));
  await hold(desk, personId, days(150, 49));
  const content: Content = { kind: "IN", ...extra, startDate: start, endDate: start };
  const draft: Draft = { clientKey: crypto.randomUUID(), employerId, worker: { by: "person", personId }, content };
  const judge = () =>
    withScope(desk.officer, async (tx) => {
      const loaded = await loadContext(tx, employerId, draft.worker);
      const server = await contextFor(tx, employerId, personId, { insz });
      const only = (found: { anomaly?: string }[]) =>
        found.map(({ anomaly = "" }) => anomaly).filter((it) => it.endsWith("-369"));
      expect(contextOf(draft, loaded, now()).daysOfOthers).toEqual(server.daysOfOthers);
      return [only(checkDraft(draft, loaded, now())), only(check(content, server))];
    });
  expect(await judge()).toEqual([[], []]);
  await hold(desk, personId, days(199, 1));
  const both = ["90017-369", "90256-369"];
  expect(await judge()).toEqual([both, both]);
});
