import type { State } from "@/lib/dimona/lifecycle";

/** The nine faces of a declaration on the screen: word, icon and colour. */
export const OUTCOMES = [
  "draft",
  "planned",
  "paused",
  "pending",
  "identifying",
  "accepted",
  "warned",
  "refused",
  "stuck",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const faces: Record<State, Outcome> = {
  draft: "draft",
  planned: "planned",
  queued: "pending",
  sending: "pending",
  sent: "pending",
  identifying: "identifying",
  accepted: "accepted",
  refused: "refused",
  paused: "paused",
  rejected: "refused",
  recalled: "draft",
  abandoned: "draft",
  stuck: "stuck",
};

/** An acceptance with a warning is a face of its own: it is not always good news. */
export const outcomeOf = (state: State, result: string | null | undefined): Outcome =>
  state === "accepted" && result === "W" ? "warned" : faces[state];
