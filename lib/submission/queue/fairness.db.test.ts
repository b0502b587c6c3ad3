import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { makeDue } from "@/lib/declarations/store";
import { claimDue } from "@/lib/submission/queue/store";
import type { Claimed } from "@/lib/submission/store";
import { type Limits, take } from "@/lib/submission/take";
import { makeAccount } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";

const scope = systemScope("test");
const free: Limits = { posts: 100_000, gets: 1_000 };

let userId: string;
beforeAll(async () => {
  userId = (await makeAccount("officer")).id;
});
beforeEach(async () => {
  await prisma().$executeRaw`
    UPDATE declaration SET state = 'recalled', lease_token = NULL, lease_until = NULL WHERE state = 'queued'`;
  await prisma().$executeRaw`UPDATE rsz_line SET turn = 0, served = 0`;
});

const newEmployer = async () => (await withScope(scope, (tx) => makeEmployer(tx))).id;

/** Rows in the database as a submission leaves them before they are given their turn: each about a worker of its own. */
async function insert(employerId: string, count: number, batchId: string | null, minutes: number | null) {
  const deadlineAt = minutes === null ? null : new Date(now().getTime() + minutes * 60_000);
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    WITH people AS (
      INSERT INTO person (last_name, first_name) SELECT 'Rij', 'An' FROM generate_series(1, ${count}::int) RETURNING id)
    INSERT INTO declaration (employer_id, person_id, kind, state, client_key, batch_id, created_by_id, created_at, changed_at, deadline_at)
    SELECT ${employerId}::uuid, id, 'IN', 'queued', gen_random_uuid(), ${batchId}::uuid, ${userId}::uuid, now(), now(),
      ${deadlineAt}::timestamptz FROM people RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Single entries: the very way a submission takes. */
async function enter(employerId: string, count: number, minutes: number | null = null, batchId: string | null = null) {
  const ids = await insert(employerId, count, batchId, minutes);
  for (const id of ids) await withScope(scope, (tx) => makeDue(tx, id));
  return ids;
}

/** A large batch at once, with the turns that `makeDue` would give one after the other. */
async function enterBatch(employerId: string, count: number, minutes: number | null = null) {
  const ids = await insert(employerId, count, randomUUID(), minutes);
  await prisma().$executeRaw`
    UPDATE declaration d SET queued_at = clock_timestamp(), next_attempt_at = clock_timestamp(),
      turn = n.place + (SELECT turn FROM rsz_line)
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY n(id, place) WHERE d.id = n.id`;
  return new Set(ids);
}

const takeSome = async (posts: number): Promise<Claimed[]> =>
  (await take({ scope, handId: await aliveHand(), speed: 1, limits: free, room: { posts, gets: 0 } })).claimed;

async function aliveHand(): Promise<string> {
  const id = randomUUID();
  await prisma().$executeRaw`
    INSERT INTO hand VALUES (${id}::uuid, 'test', clock_timestamp(), clock_timestamp() + interval '1 hour')`;
  return id;
}

/** They are sent: no longer in the queue. */
const done = (claimed: Claimed[]) =>
  prisma().declaration.updateMany({
    where: { id: { in: claimed.map(({ id }) => id) } },
    data: { state: "accepted", leaseToken: null, leaseUntil: null },
  });

test("after 10,000 of one employer an urgent one of another is taken next", async () => {
  await enterBatch(await newEmployer(), 10_000);
  const [urgent] = await enter(await newEmployer(), 1, 5);
  const started = performance.now();
  const [first] = await takeSome(1);
  const ms = performance.now() - started;
  expect(first?.id).toBe(urgent);
  console.info(`10,001 queued, nothing analysed: the urgent one taken in ${ms.toFixed(1)} ms`);
});

test("the plan reads the queue by its indexes: 10,000 queued are not sorted for each claim", {
  timeout: 60_000,
}, async () => {
  await enterBatch(await newEmployer(), 10_000, 5);
  for (const analysed of [false, true]) {
    if (analysed) await prisma().$executeRaw`ANALYZE declaration`;
    const times: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const started = performance.now();
      expect(await takeSome(32)).toHaveLength(32);
      times.push(performance.now() - started);
    }
    times.sort((one, other) => one - other);
    const [median, worst] = [times[10] ?? 0, times.at(-1) ?? 0];
    console.info(
      `32 of 10,000 urgent, analysed ${analysed}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
    );
  }
});

test("a single entry without any deadline is taken in the round after the present one, batch or no batch", async () => {
  await enterBatch(await newEmployer(), 2_000);
  await done(await takeSome(100));
  const [single] = await enter(await newEmployer(), 1);
  expect((await takeSome(3)).map(({ id }) => id)).toContain(single);
});

test("a single entry of the very employer whose batch is under way passes that batch too", async () => {
  const employerId = await newEmployer();
  await enterBatch(employerId, 2_000);
  await done(await takeSome(100));
  const [single] = await enter(employerId, 1);
  expect((await takeSome(3)).map(({ id }) => id)).toContain(single);
});

test("two batches share evenly, also when one came much later", async () => {
  const early = await enterBatch(await newEmployer(), 2_000);
  await done(await takeSome(500));
  const late = await enterBatch(await newEmployer(), 2_000);
  const counts = { early: 0, late: 0 };
  for (let round = 0; round < 10; round += 1) {
    const claimed = await takeSome(40);
    counts.early += claimed.filter(({ id }) => early.has(id)).length;
    counts.late += claimed.filter(({ id }) => late.has(id)).length;
    await done(claimed);
  }
  expect(Math.abs(counts.early - counts.late)).toBeLessThanOrEqual(2);
});

test.each([
  ["ten minutes or less", 10, 11],
  ["an hour or less", 60, 61],
])("%s until the deadline goes before a minute more, whoever came first", async (_, urgent, less) => {
  const [second] = await enter(await newEmployer(), 1, less);
  const [first] = await enter(await newEmployer(), 1, urgent);
  const taken = [...(await takeSome(1)), ...(await takeSome(1))].map(({ id }) => id);
  expect(taken).toEqual([first, second]);
});

test("what waited through an outage goes in order of its legal deadline, not as it came; what has time or none goes after", async () => {
  const minutes = [45, null, 5, 300, 20, 3];
  const ids = new Map<string | undefined, number | null>();
  for (const it of minutes) ids.set((await enter(await newEmployer(), 1, it))[0], it);
  const taken = [];
  for (const _ of minutes) taken.push(...(await takeSome(1)));
  expect(taken.map(({ id }) => ids.get(id))).toEqual([3, 5, 20, 45, null, 300]);
});

test("among what is due at the same moment a single entry does not wait for another employer's batch", async () => {
  await enterBatch(await newEmployer(), 500, 30);
  const { deadlineAt } = await prisma().declaration.findFirstOrThrow({ where: { state: "queued" } });
  const [single] = await enter(await newEmployer(), 1, 30);
  await prisma().declaration.update({ where: { id: single }, data: { deadlineAt } });
  expect((await takeSome(3)).map(({ id }) => id)).toContain(single);
});

test("what is late already overtakes nothing that can still be in time", async () => {
  const [late] = await enter(await newEmployer(), 1, -30);
  const [inTime] = await enter(await newEmployer(), 1, 50);
  expect((await takeSome(1)).map(({ id }) => id)).toEqual([inTime]);
  expect((await takeSome(1)).map(({ id }) => id)).toEqual([late]);
});

test.each([1, 5, 8])(
  "nothing waits for ever: while urgent ones keep coming, %d at a time, each eighth place goes by turn",
  async (size) => {
    const patient = new Set(await enter(await newEmployer(), 4));
    const [hasty, batchId] = [await newEmployer(), randomUUID()];
    const urgent: boolean[] = [];
    while (patient.size > 0) {
      // In each round there is one of each at most; a place in eight goes by turn.
      expect(urgent.length).toBeLessThanOrEqual(8 * 2 * 4);
      await enter(hasty, size, 5, batchId);
      const claimed = await takeSome(size);
      for (const { id } of claimed) urgent.push(!patient.delete(id));
      await done(claimed);
    }
    expect(urgent.filter((it) => !it)).toHaveLength(4);
  },
);

test("four hands at once: no declaration is given to two, and all together hold no more than the limit", async () => {
  await enterBatch(await newEmployer(), 400);
  const limits = { posts: 50, gets: 10 };
  const hands = await Promise.all([1, 2, 3, 4].map(aliveHand));
  const seen = new Set<string>();
  let rounds = 0;
  while (seen.size < 400) {
    const taken = await Promise.all(
      hands.map((handId) => take({ scope, handId, speed: 1, limits, room: { posts: 20, gets: 20 } })),
    );
    const claimed = taken.flatMap((it) => it.claimed);
    expect(claimed.length).toBeLessThanOrEqual(50);
    for (const { id } of claimed) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    await done(claimed);
    rounds += 1;
  }
  expect(rounds).toBe(8);
});

test("what the RSZ has answered takes no place of a POST, though its number is still to be stored", async () => {
  await enterBatch(await newEmployer(), 4);
  const hand = {
    scope,
    handId: await aliveHand(),
    speed: 1,
    limits: { posts: 2, gets: 0 },
    room: { posts: 2, gets: 0 },
  };
  const { claimed } = await take(hand);
  expect(claimed).toHaveLength(2);
  expect((await take(hand)).claimed).toEqual([]);
  const [first] = claimed;
  const next = await take({ ...hand, answered: first ? [first.id] : [] });
  expect(next.claimed).toHaveLength(1);
  await done([...claimed, ...next.claimed]);
});

test("what a dead hand holds is anybody's at once, what a living one holds is nobody else's", async () => {
  const [id] = await enter(await newEmployer(), 1);
  const [held] = await takeSome(1);
  expect(held?.id).toBe(id);
  expect(await takeSome(1)).toEqual([]);
  // Longer ago than a life: the server of the tests may have started a moment ago.
  await prisma().$executeRaw`DELETE FROM hand`;
  expect((await takeSome(1)).map((it) => it.id)).toEqual([id]);
});

test("a lease of no hand ends with its time", async () => {
  await enter(await newEmployer(), 1);
  const want = { handId: null, posts: 1, byTurn: 0, gets: 0, speed: 1, now: now() };
  const claim = () => withScope(scope, (tx) => claimDue(tx, want));
  expect(await claim()).toHaveLength(1);
  expect(await claim()).toEqual([]);
  await prisma().$executeRaw`UPDATE declaration SET lease_until = clock_timestamp() WHERE lease_token IS NOT NULL`;
  expect(await claim()).toHaveLength(1);
});
