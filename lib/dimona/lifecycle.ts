/** Every state of a declaration, in the order of its life; see the design, "The life of a declaration". */
export const STATES = [
  "draft",
  "planned",
  "queued",
  "sending",
  "sent",
  "identifying",
  "accepted",
  "refused",
  "paused",
  "rejected",
  "recalled",
  "abandoned",
  "stuck",
] as const;
export type State = (typeof STATES)[number];

/** What can happen to a declaration. */
export const EVENTS = [
  "submit", // an officer sends it, or its planned moment has come
  "plan", // an officer says at which moment it is to be sent
  "halt", // it cannot be put on the wire: a person must look
  "hold", // what it follows was not accepted, or its plan is no longer right: a person must look
  "start", // the hand is about to POST: committed before the POST itself
  "receive", // 201: the RSZ took it and gave a number
  "miss", // it surely did not reach the RSZ: try again
  "lose", // it may or may not have reached the RSZ
  "misread", // 400: the RSZ did not understand it
  "bar", // 403: no mandate; or not sent at all, because the mandate is being looked at
  "await", // S: the worker is being identified
  "accept", // A or W
  "refuse", // B
  "forget", // 404 "no such number" after a 201; or a second sending refused as double, so that the first one counts
  "adopt", // the RSZ has it, under this number: a person, or a search of the hand that leaves no doubt
  "repeat", // send it again: a person, or the hand when the RSZ surely does not have it, or as a setting wants
  "recall", // a person: do not send it after all
  "abandon", // a person: give up
] as const;
export type LifecycleEvent = (typeof EVENTS)[number];

const table: Record<State, Partial<Record<LifecycleEvent, State>>> = {
  draft: { submit: "queued", plan: "planned", abandon: "abandoned" },
  planned: { submit: "queued", plan: "planned", hold: "paused", recall: "recalled" },
  queued: { start: "sending", halt: "stuck", hold: "paused", bar: "paused", recall: "recalled" },
  sending: { receive: "sent", miss: "queued", lose: "stuck", misread: "rejected", bar: "paused" },
  sent: { await: "identifying", accept: "accepted", refuse: "refused", forget: "stuck" },
  identifying: { await: "identifying", accept: "accepted", refuse: "refused", forget: "stuck" },
  stuck: { adopt: "sent", repeat: "queued", abandon: "abandoned" },
  paused: { repeat: "queued", recall: "recalled", abandon: "abandoned" },
  accepted: {},
  refused: {},
  rejected: {},
  recalled: {},
  abandoned: {},
};

/** Which events are possible in a state. */
export const possible = (state: State): LifecycleEvent[] => EVENTS.filter((event) => table[state][event]);

/** The state after an event; an impossible pair throws. */
export function advance(state: State, event: LifecycleEvent): State {
  const next = table[state][event];
  if (!next) throw new Error(`a declaration that is ${state} cannot ${event}`);
  return next;
}

/** States in which the RSZ has, or may have, something that is not settled: what follows for this worker waits. */
export const IN_FLIGHT = ["sending", "sent", "identifying", "stuck"] as const satisfies readonly State[];

/** States that a person must solve. */
export const NEEDS_PERSON = ["refused", "rejected", "paused", "stuck"] as const satisfies readonly State[];

/** Ended without an acceptance: what was to follow it cannot. */
const FAILED: readonly State[] = ["refused", "rejected", "recalled", "abandoned"];

/** Whether it is on its way or was accepted; what came to nothing may be made anew. */
export const isAlive = (state: string): boolean => isState(state) && !FAILED.includes(state);

/** States in which the hand has work to do when a step is due; a stuck one is due only while it is looked up, or to be repeated. */
export const HAND_STATES = [
  "planned",
  "queued",
  "sending",
  "sent",
  "identifying",
  "stuck",
] as const satisfies readonly State[];

export const isState = (text: string): text is State => STATES.includes(text as State);
