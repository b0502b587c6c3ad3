import type { Scope, Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import type { JsonObject } from "@/lib/rsz/json";
import { isSpotless, permit, probing } from "@/lib/submission/circuit";
import {
  claimDue,
  type Line,
  lockLine,
  nextDueInMs,
  readLine,
  type Want,
  writeCircuit,
} from "@/lib/submission/queue/store";
import type { Claimed } from "@/lib/submission/store";

/** How many calls there may be at once. */
export type Limits = { posts: number; gets: number };

/** One place in so many goes by turn alone, whatever is urgent. */
const BY_TURN_EVERY = 8;

export type Taker = {
  scope: Scope;
  handId: string;
  speed: number;
  /** What all hands together may do at once, and for how much more this one has room. */
  limits: Limits;
  room: Limits;
  /** What this one holds whose POST the RSZ has answered: it takes no place of a POST any more. */
  answered?: readonly string[];
  /** Begins what was claimed, in the claim's own transaction: what the POST of each says that was begun. */
  begin?: ((tx: Scoped, claimed: readonly Claimed[]) => Promise<Map<string, JsonObject>>) | undefined;
};

/** `begun`: what was begun with the claim. `waitMs`: when to look again at the latest; undefined when nothing is awaited. */
export type Taken = {
  claimed: Claimed[];
  begun?: Map<string, JsonObject>;
  probe: boolean;
  spotless: boolean;
  waitMs: number | undefined;
};

/** Of so few the beginning takes less than another claim would wait for the line. */
const FEW = 2;

/** Takes as many due declarations as there is room for here, within what all hands together may do. One hand at a time. */
export const take = (taker: Taker): Promise<Taken> =>
  withScope(taker.scope, async (tx) => {
    await lockLine(tx);
    const line = await readLine(tx, taker.answered);
    const spotless = isSpotless(line.circuit);
    const allowed = permit(line.circuit, line.now, line.proberAlive);
    const claim = (wanted: Limits) => claimDue(tx, want(taker, line, wanted));
    if (allowed.may === "call") {
      const claimed = await claim(within(taker, line));
      const sends = claimed.filter(({ state }) => state === "queued");
      const begun = sends.length > 0 && sends.length <= FEW ? await taker.begin?.(tx, sends) : undefined;
      // Where there was something there may be more: when the next is due is asked by whoever finds nothing.
      const waitMs = claimed.length > 0 ? 0 : await nextDueInMs(tx);
      return { claimed, ...(begun && { begun }), probe: false, spotless, waitMs };
    }
    if (allowed.may === "wait") {
      const waitMs = allowed.untilAt ? allowed.untilAt.getTime() - line.now.getTime() : await nextDueInMs(tx);
      return { claimed: await claim({ posts: 0, gets: 0 }), probe: false, spotless, waitMs };
    }
    // A GET teaches as much as a POST, and may be repeated whatever comes of it.
    const asked = await claim({ posts: 0, gets: 1 });
    const claimed = asked.some(calls) ? asked : [...asked, ...(await claim({ posts: 1, gets: 0 }))];
    const probe = claimed.some(calls);
    if (probe) await writeCircuit(tx, probing(line.circuit), taker.handId);
    return { claimed, probe, spotless, waitMs: await nextDueInMs(tx) };
  });

/** Whether its step calls the RSZ: what was interrupted, or planned, only moves. */
export const calls = ({ state }: Pick<Claimed, "state">): boolean => state !== "sending" && state !== "planned";

const within = ({ limits, room }: Taker, { posts, gets }: Line): Limits => ({
  posts: Math.max(0, Math.min(room.posts, limits.posts - posts)),
  gets: Math.max(0, Math.min(room.gets, limits.gets - gets)),
});

const want = ({ handId, speed }: Taker, { served }: Line, wanted: Limits): Want => ({
  ...wanted,
  handId,
  speed,
  byTurn: Math.floor((served + wanted.posts) / BY_TURN_EVERY) - Math.floor(served / BY_TURN_EVERY),
  now: now(),
});
