import type { EventEmitter } from "node:events";
import { log } from "@/lib/log";

/** Kept on globalThis: Next loads this module once for its instrumentation and once for each route. */
const kept = globalThis as typeof globalThis & { indienstStopping?: AbortController };

function stopping(): AbortController {
  kept.indienstStopping ??= new AbortController();
  return kept.indienstStopping;
}

/** Aborted when this process was told to stop. */
export const stopSignal = (): AbortSignal => stopping().signal;

/**
 * Takes the place of what listens to SIGTERM and SIGINT (Next's own end: it takes no new connection, finishes what is under
 * way and leaves). From the signal on `/api/health/ready` answers 503 and live streams end; `delayMs` later the end begins,
 * so that who spreads the requests has sent them elsewhere by then. A second signal does not wait.
 */
export function stopGracefully(delayMs: number, program: EventEmitter) {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const ends = program.listeners(signal);
    if (ends.length === 0) continue;
    const end = () => {
      for (const it of ends) it(signal);
    };
    program.removeAllListeners(signal);
    program.on(signal, () => {
      if (stopSignal().aborted || delayMs === 0) {
        stopping().abort();
        return end();
      }
      stopping().abort();
      log.info({ delayMs }, "the portal was told to stop");
      setTimeout(end, delayMs);
    });
  }
}
