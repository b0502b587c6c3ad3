// Part (b) of `npm run bench:submission`: a batch, carried by one worker's loop in this process.
import { bareLoop } from "@/bench/bare-loop";
import { contentFrom, inszOf, queueBatch } from "@/bench/crowd";
import type { Figure } from "@/bench/figure";
import { limitsOf, type Stand } from "@/bench/stand";
import { systemScope } from "@/lib/access/scope";
import { addDays, toDay } from "@/lib/day";
import { env } from "@/lib/env";
import { createCallMeter } from "@/lib/health/call-meter";
import { codecOf } from "@/lib/rsz/codec";
import { createPace } from "@/lib/submission/pace";
import { rszClientFromEnv } from "@/lib/submission/rsz-client";
import { startWork } from "@/lib/submission/work";

const FIRST_DAY = toDay("2026-12-01");
/** What is promised: at least this share of what the bare loop carries in a second. */
const PROMISED = 0.5;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const client = () => rszClientFromEnv(createCallMeter(async () => {}));

/** Declarations a second from queueing to the last verdict. */
async function product(stand: Stand, people: string[], startDate: string): Promise<number> {
  const tools = { scope: systemScope("bench"), client: client(), speed: 1, pace: createPace(1) };
  const work = await startWork(tools, limitsOf());
  const began = performance.now();
  const batchId = await queueBatch(stand, people, startDate);
  for (;;) {
    await wait(250);
    // Counting them all each time would cost the database more than many of the product's own statements.
    const [row] = await stand.database.rows<{ some: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM declaration WHERE employer_id = $1::uuid AND batch_id = $2::uuid
         AND state IN ('queued', 'sending', 'sent')) AS some`,
      [stand.employer.id, batchId],
    );
    if (!row?.some) break;
  }
  const seconds = (performance.now() - began) / 1000;
  await work.stop();
  await tools.client.close();
  const accepted = await stand.database.rows<{ count: number }>(
    "SELECT count(*)::int AS count FROM declaration WHERE batch_id = $1::uuid AND state = 'accepted'",
    [batchId],
  );
  if (accepted[0]?.count !== people.length) throw new Error(`${accepted[0]?.count} of ${people.length} were accepted`);
  return people.length / seconds;
}

/** The same of the bare loop. */
async function bare({ employer }: Stand, count: number, startDate: string): Promise<number> {
  const own = client();
  const { encode } = codecOf(env().RSZ_API_VERSION);
  const bodies = Array.from({ length: count }, (_, nth) =>
    encode({
      content: contentFrom(startDate),
      employer: { nssoNumber: employer.number },
      worker: { insz: inszOf(nth) },
    }),
  );
  const began = performance.now();
  const verdicts = await bareLoop(own, bodies, limitsOf(), createPace(1));
  const seconds = (performance.now() - began) / 1000;
  await own.close();
  if (verdicts !== count) throw new Error(`${verdicts} of ${count} verdicts`);
  return count / seconds;
}

/** Bare loop, batch, bare loop: what else the machine does meanwhile weighs on both. */
export async function measureBatch(stand: Stand, people: string[]): Promise<Figure[]> {
  const count = people.length;
  const day = (nth: number) => addDays(FIRST_DAY, nth);
  const before = await bare(stand, count, day(0));
  const value = await product(stand, people, day(1));
  const after = await bare(stand, count, day(2));
  const floor = (before + after) / 2;
  const promise = `at least ${PROMISED * 100} %`;
  return [
    {
      part: "b",
      name: `batch of ${count}: declarations a second`,
      value,
      floor,
      promise,
      kept: value >= floor * PROMISED,
    },
  ];
}
