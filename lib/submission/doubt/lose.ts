import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { transition } from "@/lib/declarations/transition";
import { earliestGet } from "@/lib/rsz/pace";
import { loadDoubt } from "@/lib/submission/doubt/store";
import { repeatsInMs, type Watch } from "@/lib/submission/doubt/watch";
import { type Claimed, finish, putOff } from "@/lib/submission/store";

/**
 * The outcome of its POST is not known. It is stuck for a person who decides at any time; where the RSZ can be searched, or
 * an IN may be repeated near its deadline, the hand takes it up by itself. False when it had moved on.
 */
export async function lose(tx: Scoped, claimed: Claimed, why: string, watch: Watch | undefined): Promise<boolean> {
  const change = { doubts: { increment: 1 }, lookups: 0, absentSinceAt: null };
  if (!(await transition(tx, claimed, "lose", change, { why }))) return false;
  // The RSZ has taken something, under a number that contradicts what we know: no search settles that.
  await watchOver(tx, claimed, why === "number-known" ? undefined : watch);
  return true;
}

/** Due for its first look, or for a repetition near its deadline; else left to a person. */
export async function watchOver(tx: Scoped, claimed: Claimed, watch: Watch | undefined): Promise<void> {
  const delayMs = watch && (watch.searches ? earliestGet / watch.speed : await untilRepeat(tx, claimed, watch));
  if (delayMs === undefined) await finish(tx, claimed);
  else await putOff(tx, claimed, delayMs, claimed.attempts);
}

/** Milliseconds until it is repeated because of its deadline; undefined when it is not. */
export async function untilRepeat(tx: Scoped, claimed: Claimed, watch: Watch): Promise<number | undefined> {
  const doubt = await loadDoubt(tx, claimed);
  return doubt && repeatsInMs(doubt, watch, now());
}
