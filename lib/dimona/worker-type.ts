import type { FieldName } from "@/lib/dimona/declaration";
import type { Texts } from "@/lib/dimona/texts";

export type Presence = "required" | "optional" | "forbidden";

/** Whether each field must, may or must not be given. A field that is not named is forbidden. */
export type Presences = Partial<Record<FieldName, Presence>>;

/**
 * All that tells one worker type from another. Rules and screens read these properties and never compare codes: who
 * needs a comparison adds a property.
 */
export type WorkerType = {
  code: string;
  title: Texts;
  summary: Texts;
  source: string;
  /** First and last day on which a period of this type may begin. */
  validFrom?: string;
  validTo?: string;
  /** The Dimona values of zone 00046 that go with this type (90374-349 otherwise). */
  committees: readonly string[];
  in: Presences;
  update: Presences;
  /** In periods that begin on this day or later the start cannot be updated. */
  startFixedFrom?: string;
  /** Start and end lie in one quarter (421). */
  sameQuarter?: true;
  /** A period may be without an end. */
  openEnd: boolean;
  /** What the form proposes as end. */
  proposedEnd?: "end-of-quarter";
  /** Until when a later end is in time: RSZ page "when", UPDATE. */
  laterEndBy: "first-working-day-after-end" | "start-of-work";
};
