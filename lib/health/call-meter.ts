import { log } from "@/lib/log";

/** A call to the RSZ, and what came of it. */
export type RszCall = "post" | "get" | "search" | "token";

/** Upper bounds in ms of the histogram's buckets, around what the RSZ publishes (2 s, 2.5 s, 3 s, 4 s) and its time-outs; the last has none. */
export const BOUNDS_MS = [
  25, 50, 100, 250, 500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 15_000,
] as const;
export const NO_BOUND_MS = 2_147_483_647;

export type CallTimes = { call: RszCall; outcome: string; upToMs: number; count: number; sumMs: number };

/** Counts calls in memory and hands them over in one write every few seconds. A process that is killed loses those seconds. */
export type CallMeter = {
  note(call: RszCall, outcome: string, ms: number): void;
  /** Writes what is left and ends. */
  stop(): Promise<void>;
};

const boundOf = (ms: number): number => BOUNDS_MS.find((bound) => ms <= bound) ?? NO_BOUND_MS;

export function createCallMeter(store: (times: CallTimes[]) => Promise<unknown>, everyMs = 5_000): CallMeter {
  let held = new Map<string, CallTimes>();
  const add = ({ call, outcome, upToMs, count, sumMs }: CallTimes) => {
    const key = `${call} ${outcome} ${upToMs}`;
    const known = held.get(key) ?? { call, outcome, upToMs, count: 0, sumMs: 0 };
    held.set(key, { ...known, count: known.count + count, sumMs: known.sumMs + sumMs });
  };
  const flush = async () => {
    const times = [...held.values()];
    if (times.length === 0) return;
    held = new Map();
    await store(times).catch((error) => {
      log.warn({ err: error }, "the RSZ's times could not be stored; the next write takes them along");
      for (const it of times) add(it);
    });
  };
  const timer = setInterval(flush, everyMs);
  timer.unref();
  return {
    note: (call, outcome, ms) => add({ call, outcome, upToMs: boundOf(ms), count: 1, sumMs: ms }),
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
