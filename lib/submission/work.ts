import { withScope } from "@/lib/access/with-scope";
import { listener } from "@/lib/db";
import { HAND } from "@/lib/declarations/store";
import { log } from "@/lib/log";
import { step, type Tools } from "@/lib/submission/hand";
import { type Claimed, claimDue, nextDueInMs } from "@/lib/submission/store";

/** Steps at once in one worker; each waits on the network nearly all of its time. */
const parallel = 32;
/** However quiet it is, look again: a lost wake-up may cost this much and no more. */
const longestSleepMs = 5_000;

/** `failed` is kept when the loop cannot go on; otherwise it stays open. */
type Work = { stop(): Promise<void>; failed: Promise<unknown> };

/**
 * Carries due declarations until stopped: claims as many as it has hands free, does their next step, sleeps until the
 * next is due or PostgreSQL says that one came. `stop` lets what is under way end and takes nothing new.
 */
export async function startWork(tools: Tools): Promise<Work> {
  const bell = createBell();
  const ears = await listen(bell.ring);
  const running = new Set<Promise<void>>();
  const state = { stopped: false };
  const loop = run({ tools, running, bell, state });
  const failed = new Promise<unknown>((resolve) => loop.catch(resolve));
  return {
    failed,
    stop: async () => {
      state.stopped = true;
      bell.ring();
      await loop.catch(() => {});
      await Promise.all(running);
      await ears.end();
    },
  };
}

type Loop = { tools: Tools; running: Set<Promise<void>>; bell: Bell; state: { stopped: boolean } };

async function run({ tools, running, bell, state }: Loop): Promise<void> {
  while (!state.stopped) {
    const woken = bell.next();
    const free = parallel - running.size;
    const claimed = free > 0 ? await claimSafely(tools, free) : [];
    for (const one of claimed) {
      const going: Promise<void> = carry(tools, one).finally(() => {
        running.delete(going);
        bell.ring();
      });
      running.add(going);
    }
    if (claimed.length < free || free === 0) await Promise.race([woken, bell.after(await sleepMs(tools))]);
  }
}

/** One step; a failure leaves the lease to run out, after which it is taken up again. */
const carry = (tools: Tools, one: Claimed): Promise<void> =>
  step(tools, one).catch((error) => log.error({ err: error, declaration: one.id, state: one.state }, "a step failed"));

/** A database that is away for a moment must not end the worker. */
const claimSafely = (tools: Tools, count: number): Promise<Claimed[]> =>
  withScope(tools.scope, (tx) => claimDue(tx, count, tools.speed)).catch((error) => {
    log.error({ err: error }, "cannot claim");
    return [];
  });

async function sleepMs({ scope }: Tools): Promise<number> {
  const due = await withScope(scope, nextDueInMs).catch(() => undefined);
  return Math.min(longestSleepMs, Math.max(1, due ?? longestSleepMs));
}

type Bell = { ring(): void; next(): Promise<void>; after(ms: number): Promise<void> };

/** Wakes whoever waits; a ring between two waits is not lost, because `next` is taken before looking. */
function createBell(): Bell {
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  return {
    ring: () => wake(),
    next: () => new Promise((resolve) => (wake = resolve)),
    after: (ms) => {
      clearTimeout(timer);
      return new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    },
  };
}

/** Listens for new work, and listens again when the connection breaks. */
async function listen(onWork: () => void): Promise<{ end(): Promise<void> }> {
  let ended = false;
  let client = listener();
  const connect = async () => {
    client = listener();
    client.on("notification", onWork);
    client.on("error", () => client.end().catch(() => {}));
    client.on("end", () => !ended && setTimeout(() => connect().catch(() => {}), 500));
    await client.connect();
    await client.query(`LISTEN ${HAND}`);
    onWork();
  };
  await connect();
  return {
    end: async () => {
      ended = true;
      await client.end();
    },
  };
}
