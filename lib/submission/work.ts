import { withScope } from "@/lib/access/with-scope";
import { listener } from "@/lib/db";
import { HAND } from "@/lib/declarations/store";
import { log } from "@/lib/log";
import { beginClaimed, missed } from "@/lib/submission/begin";
import { createGatherer } from "@/lib/submission/gather";
import { step, type Tools } from "@/lib/submission/hand";
import { type Hand, startHand } from "@/lib/submission/heartbeat";
import { insist } from "@/lib/submission/insist";
import { attentive, type Caller, tell } from "@/lib/submission/line";
import { type Claimed, giveBack, giveBackOthers } from "@/lib/submission/store";
import { calls, type Limits, type Taken, take } from "@/lib/submission/take";
import { writesOf } from "@/lib/submission/writes";

/** However quiet it is, look again: a lost wake-up may cost this much and no more. */
const longestSleepMs = 5_000;

/** A claim takes all that is due: right after another it would find next to nothing, at the same price. From its end. */
const claimRestMs = 5;

/** What is carried alone has the machine for itself for so long: nothing else was due, and what comes rings. */
const aloneMs = 30;

/** `failed` is kept when the loop cannot go on; otherwise it stays open. */
export type Work = { stop(): Promise<void>; failed: Promise<unknown> };

/**
 * Carries due declarations until stopped: takes as many as it and all hands together have room for, does their next
 * step, sleeps until the next is due or PostgreSQL says that one came. `limits` hold for all hands on this database
 * together. `stop` lets what is under way end and takes nothing new.
 */
export async function startWork(given: Tools, limits: Limits = { posts: 32, gets: 64 }): Promise<Work> {
  const tools = { ...given, writes: writesOf(given, createGatherer) };
  const hand = await startHand();
  const bell = createBell();
  const ears = await listen(bell.ring);
  const loop: Loop = {
    tools,
    limits,
    hand,
    running: new Map(),
    answered: new Set(),
    lost: false,
    unheard: [],
    bell,
    known: { spotless: false },
    stopped: false,
  };
  const going = run(loop);
  const stop = async () => {
    loop.stopped = true;
    bell.ring();
    await going.catch(() => {});
    await Promise.all(loop.running.keys());
    await ears.end();
    await hand.end();
  };
  const failed = new Promise<unknown>((resolve) => {
    going.catch(resolve);
    // What is under way may end: this code knows how, and the next release knows what it leaves.
    hand.outdated.then((error) => stop().finally(() => resolve(error)));
  });
  return { failed, stop };
}

/**
 * `running`: what is under way. `answered`: of these, whose POST has its answer, though it is not stored yet. `lost`: a claim
 * failed with the database, and may have been made all the same. `unheard`: what a claim has begun whose commit has not been
 * heard of: no POST of these was made.
 */
type Loop = {
  tools: Tools;
  limits: Limits;
  hand: Hand;
  running: Map<Promise<void>, Claimed>;
  answered: Set<string>;
  lost: boolean;
  unheard: readonly Claimed[];
  bell: Bell;
  known: Caller["known"];
  stopped: boolean;
};

async function run(loop: Loop): Promise<void> {
  const { bell, running, answered } = loop;
  for (let from = Number.NEGATIVE_INFINITY; !loop.stopped; ) {
    await bell.after(from + claimRestMs - performance.now());
    const woken = bell.next();
    const taken = await takeSafely(loop);
    from = performance.now();
    loop.known.spotless = taken.spotless;
    for (const one of taken.claimed) {
      const going: Promise<void> = carry(loop, one, taken).finally(() => {
        running.delete(going);
        answered.delete(one.id);
        bell.ring();
      });
      running.set(going, one);
    }
    const alone = running.size === 1 && taken.claimed.length === 1;
    const restMs = Math.max(alone ? aloneMs : 1, taken.waitMs ?? longestSleepMs);
    await Promise.race([woken, bell.after(Math.min(longestSleepMs, restMs))]);
  }
}

/** A database that is away for a moment must not end the worker. */
async function takeSafely(loop: Loop): Promise<Taken> {
  const { tools, limits, hand, running } = loop;
  try {
    const wasLost = loop.lost;
    if (wasLost) await letGoOfUnknown(loop);
    Object.assign(loop, { lost: false, unheard: [] });
    const posts = [...running.values()].filter(({ state }) => state === "queued").length;
    // A place is one at the RSZ: what it has answered waits for us only. Twice as many at most are begun and not stored.
    const answered = [...loop.answered].slice(0, limits.posts);
    const room = { posts: limits.posts - (posts - answered.length), gets: limits.gets - (running.size - posts) };
    const taker = { scope: tools.scope, speed: tools.speed, handId: hand.id, limits, room, answered };
    // Should what it begins be what broke the last claim off, it must not break off the next one too.
    const taken = await take({ ...taker, begin: wasLost ? undefined : beginning(loop) });
    loop.unheard = [];
    return taken;
  } catch (error) {
    log.error({ err: error }, "cannot claim");
    loop.lost = true;
    return { claimed: [], probe: false, spotless: false, waitMs: undefined };
  }
}

/** Begins with the claim, where there is a token at hand: the line is not held for one. */
function beginning(loop: Loop): NonNullable<Parameters<typeof take>[0]["begin"]> {
  const { client } = loop.tools;
  return async (tx, claimed) => {
    const notNow = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
    if (!(await Promise.race([client.ready().then(({ ok }) => ok), notNow]))) return new Map();
    loop.unheard = claimed;
    return beginClaimed(tx, claimed, client);
  };
}

/** What was claimed without this hand hearing of it, nobody would work on, nor probe, as long as the hand lives. */
async function letGoOfUnknown({ tools: { scope }, hand, known, running, unheard }: Loop): Promise<void> {
  await withScope(scope, async (tx) => {
    for (const one of unheard) await missed(tx, one);
    await giveBackOthers(tx, hand.id, [...running.values()]);
  });
  await tell({ scope, hand, probe: true, known, declarationId: null }, { is: "silent" });
}

/** One step; what breaks off is given back, and where even that fails the lease runs out. */
async function carry(loop: Loop, one: Claimed, { probe, begun }: Taken): Promise<void> {
  const { tools, hand, known } = loop;
  const { scope } = tools;
  const caller: Caller = { scope, hand, known, probe: probe && calls(one), declarationId: one.id };
  try {
    await step({ ...tools, client: attentive(freeing(loop, one), caller) }, one, begun?.get(one.id));
  } catch (error) {
    log.error({ err: error, declaration: one.id, state: one.state }, "a step failed");
    // A living hand's lease is long: what it does not give back would take its place from others until then.
    await insist(() => withScope(scope, (tx) => giveBack(tx, one))).catch(() => {});
  }
  if (caller.probe) await insist(() => tell(caller, { is: "silent" })).catch(() => {});
}

/** The client by which a declaration is POSTed: once the RSZ has taken it its place is free for the next. */
function freeing({ tools: { client }, running, answered, bell }: Loop, { id }: Claimed): Tools["client"] {
  const post: typeof client.post = async (body) => {
    const outcome = await client.post(body);
    if (outcome.kind === "received") {
      answered.add(id);
      // Alone it took nobody's place.
      if (running.size > 1) bell.ring();
    }
    return outcome;
  };
  return { ...client, post };
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
      if (ms <= 0) return Promise.resolve();
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
