import { systemScope } from "@/lib/access/scope";
import { encodeSessionToken } from "@/lib/access/session-token";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, toDay } from "@/lib/day";
import { env } from "@/lib/env";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { makePerson } from "@/tests/factories/person";

export type BenchDesk = { cookie: string; employerId: string; veteran: string; newcomer: string };

const VETERAN_PERIODS = 200;

/** An officer with one employer and two workers: one with 200 periods, one with none. The product must run. */
export async function makeBenchDesk(): Promise<BenchDesk> {
  const scope = systemScope("bench");
  const { employerId, personId } = await withScope(scope, async (tx) => {
    const { id } = await makeEmployer(tx);
    const veteran = await makePerson(tx, { employerId: id, lastName: "Veteraan" });
    await makePerson(tx, { employerId: id, lastName: "Nieuweling" });
    return { employerId: id, personId: veteran.id };
  });
  await withScope(scope, async ({ db }) => {
    const relation = await db.relation.create({ data: { employerId, personId } });
    await db.period.createMany({ data: periodsOf(relation.id) });
  });
  const account = await makeAccount("officer");
  await makeTeam([account.id], [employerId]);
  const cookie = await encodeSessionToken(account.sessionId, env().NEXTAUTH_SECRET);
  return { cookie, employerId, veteran: "Veteraan", newcomer: "Nieuweling" };
}

/** Student work of a week each, one after the other, up to today's quarter: what the rules of overlap and contingent read. */
const periodsOf = (relationId: string) =>
  Array.from({ length: VETERAN_PERIODS }, (_, index) => {
    const startDate = addDays(toDay("2020-11-02"), index * 7);
    return {
      number: String(600_000_000_000 + index),
      relationId,
      workerType: "STU",
      jointCommittee: "XXX",
      startDate,
      endDate: addDays(startDate, 4),
      plannedHours: 2,
      result: "A",
      lastFactId: 0n,
      changedAt: now(),
    };
  });
