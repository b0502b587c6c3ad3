import { type Env, env } from "@/lib/env";

/**
 * The instant in which portal and worker live. It is the machine's, except with the simulator, where CLOCK_AT moves
 * it; CLOCK_STARTED_AT is when that movement began, so that all processes agree. Rules never call this: they are given `now`.
 */
export const now = (): Date => movedClock(env());

/** The same instant from variables that were read elsewhere: the simulator has a smaller environment. */
export function movedClock({ CLOCK_AT, CLOCK_STARTED_AT }: Pick<Env, "CLOCK_AT" | "CLOCK_STARTED_AT">): Date {
  if (!CLOCK_AT) return new Date();
  const started = CLOCK_STARTED_AT ? Date.parse(CLOCK_STARTED_AT) : processStartedAt;
  return new Date(Date.parse(CLOCK_AT) + Date.now() - started);
}

const processStartedAt = Date.now();
