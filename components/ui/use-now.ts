"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

/**
 * How far the portal's clock is ahead of the device's, in milliseconds. What a page brings is old by the time it is read,
 * and a page that the browser kept is much older: the greatest difference that was seen is the nearest to the truth.
 */
let ahead = Number.NEGATIVE_INFINITY;

const hear = (at: string, heardMs: number): void => {
  ahead = Math.max(ahead, Date.parse(at) - heardMs);
};

/** When the document that carried the instant had arrived: on a slow device long before anything in it runs. */
function documentCameMs(): number {
  const [entry] = performance.getEntriesByType("navigation");
  const hasCome = entry instanceof PerformanceNavigationTiming && entry.responseEnd > 0;
  return hasCome ? performance.timeOrigin + entry.responseEnd : Date.now();
}

const never = () => () => {};

/** Whether this is drawn over what the server's document holds, rather than after a step within the page. */
const useIsHydrating = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

const portalNow = (): Date => new Date(Date.now() + ahead);

/** `tick` brings it up to date at once. */
export type LiveNow = { now: Date; tick: () => void };

/** The portal's present instant, carried on from `at`, the one at which the page was made (ISO). */
export function useNow(at: string, everyMs = 5000): LiveNow {
  const [now, setNow] = useState(() => new Date(at));
  const tick = useCallback(() => setNow(portalNow()), []);
  const isHydrating = useIsHydrating();
  const fromDocument = useRef(isHydrating ? at : undefined);
  useEffect(() => {
    hear(at, at === fromDocument.current ? documentCameMs() : Date.now());
    tick();
  }, [at, tick]);
  useEffect(() => {
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, tick]);
  return { now, tick };
}

/** Longer waits overflow a timer. */
const longestMs = 86_400_000;

/** Ticks at that very instant too, so that what depends on it turns when it comes and not some seconds later. */
export function useTickAt({ now, tick }: LiveNow, instant: Date | undefined): void {
  const at = instant?.getTime();
  // A timer may go off a little too early; `now` has moved then, and what is left is waited for.
  const seen = now.getTime();
  useEffect(() => {
    if (at === undefined || at <= seen) return;
    const timer = setTimeout(tick, Math.min(Math.max(at - portalNow().getTime(), 1), longestMs));
    return () => clearTimeout(timer);
  }, [at, seen, tick]);
}

const hourMs = 3_600_000;

/** Seconds are worth showing on either side of a limit. */
export const isNear = (now: Date, instant: Date | undefined): boolean =>
  instant !== undefined && Math.abs(instant.getTime() - now.getTime()) < hourMs;

/** The present instant for what counts down to a limit: second by second when it is near, and just after it. */
export function useCountdown(at: string, limit: Date | undefined): Date {
  const [isClose, setClose] = useState(false);
  const live = useNow(at, isClose ? 1000 : 5000);
  const close = isNear(live.now, limit);
  if (close !== isClose) setClose(close);
  useTickAt(live, limit && new Date(limit.getTime() + 1));
  return live.now;
}
