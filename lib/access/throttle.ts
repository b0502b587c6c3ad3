import type { Scope, Scoped } from "@/lib/access/scope";
import { countFailures, forgetFailures, lockKey, recordFailure } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";

/** Failures within a quarter of an hour after which nothing is tried any more, for one account and for one address. */
export const ACCOUNT_LIMIT = 5;
export const ADDRESS_LIMIT = 30;

export type Limit = { keyHash: Uint8Array<ArrayBuffer>; limit: number };

/** What `attempt` counted, to be taken back when the password was right. */
export type Counted = readonly bigint[];

/**
 * Counts an attempt as a failure before it is tried, so that many at the same moment cannot all slip under the limit;
 * undefined when a limit is reached. A refused attempt is not counted: the lock ends by itself.
 */
export const attempt = (scope: Scope, limits: readonly Limit[]): Promise<Counted | undefined> =>
  withScope(scope, async (tx) => {
    for (const { keyHash, limit } of limits) {
      await lockKey(tx, keyHash);
      if ((await countFailures(tx, keyHash)) >= limit) return undefined;
    }
    return recordFailure(
      tx,
      limits.map((it) => it.keyHash),
    );
  });

export const forgive = (tx: Scoped, counted: Counted) => forgetFailures(tx, counted);
