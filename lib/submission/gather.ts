import { AsyncResource } from "node:async_hooks";

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };

export type Gather = <T, R>(write: (items: readonly T[]) => Promise<R>, restMs?: number) => (item: T) => Promise<R>;

/**
 * Writes what comes at the same time in one go: the first at once, and all that comes while that is under way together after
 * it. Each caller is given the result of the write that its item was in. When that fails each is written by itself, so that
 * what is wrong with one breaks off no other: a write must bear to be repeated where it may have been made already. After a
 * write of several it rests for `restMs`, so that the next is of more; what comes alone never waits.
 */
export function createGatherer<T, R>(write: (items: readonly T[]) => Promise<R>, restMs = 0): (item: T) => Promise<R> {
  let coming: Waiting<T, R>[] = [];
  let writing = false;
  const settle = async (some: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const result = await write(some.map(({ item }) => item));
      for (const { resolve } of some) resolve(result);
    } catch (error) {
      if (some.length > 1) await Promise.all(some.map((one) => settle([one])));
      else some[0]?.reject(error);
    }
  };
  // In nobody's context: what is logged of a write belongs to no one of those in it.
  const run = AsyncResource.bind(async () => {
    writing = true;
    // What comes in the same turn, such as all that one claim brought, is written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (coming.length > 0) {
      const some = coming;
      coming = [];
      await settle(some);
      if (some.length > 1 && restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    writing = false;
  });
  return (item) =>
    new Promise((resolve, reject) => {
      coming.push({ item, resolve, reject });
      if (!writing) void run();
    });
}

/** Gathers nothing. */
export const alone: Gather = (write) => (item) => write([item]);
