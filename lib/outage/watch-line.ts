import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { liveConnections, tellAll } from "@/lib/live/hub";
import { log } from "@/lib/log";
import { readLine } from "@/lib/outage/read-line";

const everyMs = 5_000;
const againMs = 60_000;

/** Kept on globalThis: one watch a portal, however often Next loads this module. */
const kept = globalThis as typeof globalThis & { indienstLineWatch?: NodeJS.Timeout };

/**
 * Tells every open page of this portal when the line to the RSZ has become another one, and once a minute while it is not
 * well, so that how long it lasts stays true. What the workers change they announce themselves; that none of them lives,
 * or that a pause is over, nobody else would say. One query every five seconds, and none while no page is open.
 */
export function watchLine(): void {
  kept.indienstLineWatch ??= startWatch();
}

function startWatch(): NodeJS.Timeout {
  const said = { is: "well", at: 0 };
  const look = async () => {
    if (liveConnections() === 0) return;
    const { is } = await withScope(systemScope("watch the line"), (tx) => readLine(tx, now()));
    if (is === said.is && (is === "well" || Date.now() - said.at < againMs)) return;
    Object.assign(said, { is, at: Date.now() });
    tellAll();
  };
  const timer = setInterval(() => {
    look().catch((error) => log.warn({ err: error }, "the line to the RSZ could not be looked at"));
  }, everyMs);
  timer.unref();
  return timer;
}
