import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { liveConnections, tellAll } from "@/lib/live/hub";
import { log } from "@/lib/log";
import { readLine } from "@/lib/outage/read-line";

const everyMs = 5_000;

/** Kept on globalThis: one watch a portal, however often Next loads this module. */
const kept = globalThis as typeof globalThis & { indienstLineWatch?: NodeJS.Timeout };

/**
 * Tells every open page of this portal when the line to the RSZ has become another one. What the workers change they
 * announce themselves; that none of them lives, or that a pause is over, nobody else would say. One query every five
 * seconds, and none while no page is open.
 */
export function watchLine(): void {
  kept.indienstLineWatch ??= startWatch();
}

function startWatch(): NodeJS.Timeout {
  let seen = "well";
  const look = async () => {
    if (liveConnections() === 0) return;
    const { is } = await withScope(systemScope("watch the line"), (tx) => readLine(tx, now()));
    if (is !== seen) tellAll();
    seen = is;
  };
  const timer = setInterval(() => {
    look().catch((error) => log.warn({ err: error }, "the line to the RSZ could not be looked at"));
  }, everyMs);
  timer.unref();
  return timer;
}
