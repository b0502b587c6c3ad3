/**
 * What all hands know together about the line to the RSZ. `open`: it does not answer, and nobody calls before `untilAt`;
 * `probing`: one hand is trying. `failingSinceAt` is the first of the failures in a row, `slowUntilAt` what a 429 asked for.
 */
export type Circuit = {
  phase: "closed" | "open" | "probing";
  failures: number;
  failingSinceAt: Date | null;
  pauseMs: number;
  untilAt: Date | null;
  slowdowns: number;
  slowUntilAt: Date | null;
};

/**
 * What one call taught. `healthy`: the RSZ answered, whatever it said. `failed`: refused, broken off, too late or a 5xx.
 * `slow`: a 429. `silent`: a probe that came to no call.
 */
export type Signal =
  | { is: "healthy" }
  | { is: "failed" }
  | { is: "slow"; waitMs: number | undefined }
  | { is: "silent" };

/** `dice` from 0 to 1 keeps pauses of several installations apart; `probe`: whether this call was the probe. */
export type Heard = { now: Date; dice: number; probe: boolean };

/** So many failures in a row are no accident any more. */
export const FAILURES_TO_OPEN = 5;
export const FIRST_PAUSE_MS = 1_000;
export const LONGEST_PAUSE_MS = 60_000;
/** A 429 that names no time, and the longest that one may ask for. */
const slowdownMs = { first: 1_000, longest: 3_600_000 };

export const CLOSED: Circuit = {
  phase: "closed",
  failures: 0,
  failingSinceAt: null,
  pauseMs: 0,
  untilAt: null,
  slowdowns: 0,
  slowUntilAt: null,
};

/** The circuit after a call. The same object when the call taught nothing new: then nothing need be written. */
export function hear(circuit: Circuit, signal: Signal, heard: Heard): Circuit {
  switch (signal.is) {
    case "healthy":
      return isSpotless(circuit) ? circuit : { ...CLOSED, slowUntilAt: circuit.slowUntilAt };
    case "slow":
      return slowed(circuit, signal.waitMs, heard);
    case "silent":
      return heard.probe && circuit.phase === "probing" ? { ...circuit, phase: "open", untilAt: heard.now } : circuit;
    case "failed":
      return failed(circuit, heard);
  }
}

/** Nothing that a healthy answer would have to wipe out. */
export const isSpotless = ({ phase, failures, slowdowns }: Circuit): boolean =>
  phase === "closed" && failures === 0 && slowdowns === 0;

/** A 429 is an answer: the RSZ is there. Of two waits the longer holds. */
function slowed({ slowdowns, slowUntilAt }: Circuit, waitMs: number | undefined, { now }: Heard): Circuit {
  const wait = Math.min(slowdownMs.longest, waitMs ?? slowdownMs.first * 2 ** Math.min(slowdowns, 6));
  const until = Math.max(now.getTime() + wait, slowUntilAt?.getTime() ?? 0);
  return { ...CLOSED, slowdowns: slowdowns + 1, slowUntilAt: new Date(until) };
}

/** What was still under way when it opened, or comes in beside the probe, teaches nothing more. */
function failed(circuit: Circuit, heard: Heard): Circuit {
  if (circuit.phase === "probing" && heard.probe) return opened(circuit, circuit.pauseMs * 2, heard);
  if (circuit.phase !== "closed") return circuit;
  const failures = circuit.failures + 1;
  const failing = { ...circuit, failures, failingSinceAt: circuit.failingSinceAt ?? heard.now };
  return failures < FAILURES_TO_OPEN ? failing : opened(failing, FIRST_PAUSE_MS, heard);
}

/** The pause lies between three and five quarters of its length, by chance. */
function opened(circuit: Circuit, wantedMs: number, { now, dice }: Heard): Circuit {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, wantedMs);
  const untilAt = new Date(now.getTime() + Math.round(pauseMs * (0.75 + dice / 2)));
  return { ...circuit, phase: "open", pauseMs, untilAt };
}

/** What may be done now: call freely, make one call as the probe, or wait; without `until`, until the probe has ended. */
export type Permit = { may: "call" } | { may: "probe" } | { may: "wait"; untilAt: Date | null };

/** `proberAlive`: whether the hand that is probing still lives; a dead one's probe is anybody's. */
export function permit(circuit: Circuit, now: Date, proberAlive: boolean): Permit {
  const { phase, untilAt, slowUntilAt } = circuit;
  if (slowUntilAt && now < slowUntilAt) return { may: "wait", untilAt: slowUntilAt };
  if (phase === "closed") return { may: "call" };
  if (phase === "probing") return proberAlive ? { may: "wait", untilAt: null } : { may: "probe" };
  return untilAt && now < untilAt ? { may: "wait", untilAt } : { may: "probe" };
}

/** A hand has taken the probe. */
export const probing = (circuit: Circuit): Circuit => ({ ...circuit, phase: "probing", untilAt: null });
