import type { FieldName } from "@/lib/dimona/declaration";
import type { QuotaKind } from "@/lib/dimona/quotas";
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
  /** The glossary puts that limit in the domain of the start (zone 00910), not in that of the type (zone 00655). */
  validityOfStart?: true;
  /** From this day on nothing new can be declared of this type, for whatever period. */
  closedFrom?: string;
  /** Provincial and local authorities: from which start on, or they alone (zone 00655; -350 otherwise). */
  localAuthoritiesFrom?: string;
  localAuthoritiesOnly?: true;
  /** The Dimona values of zone 00046 that go with this type today (90374-349 otherwise), from `committee-by-type.ts`. */
  committees: readonly string[];
  in: Presences;
  /** In place of `in` where hours are given or the end is the start: a performance of one day. */
  inAsDay?: Presences;
  update: Presences;
  /** Fields that only a period with hours can have changed. */
  hoursAreOfDayOnly?: true;
  /** Nothing of its periods can be updated (90378, extra restrictions). */
  notUpdatable?: true;
  /** In periods that begin on this day or later the start cannot be updated. */
  startFixedFrom?: string;
  /** Start and end lie in one quarter (421). */
  sameQuarter?: true;
  /** The end is the start (zone 00911). */
  oneDay?: true;
  /** A performance of one day lasts 24 hours at most (341), and may cross midnight. */
  withHours?: true;
  /** Casual work: what the sector says of it (day lump sum, days in a row, contingents) stands with the committee. */
  casual?: true;
  /** The worker is known by INSZ only (zone 00024). */
  inszRequired?: true;
  /** At most so many days before the period, or before the quarter in which it begins (zone 00910). */
  daysAhead?: { days: number; before: "start" | "quarter" };
  /** A period may be without an end. */
  openEnd: boolean;
  /** An OUT cannot put off an end that there is (00911-344). */
  endNotPostponedByOut?: true;
  /** What the form proposes as end; `proposedEndAsDay` in its place for a performance of one day, by its hours. */
  proposedEnd?: "end-of-quarter" | "same-day";
  proposedEndAsDay?: "same-day";
  /** Until when a later end is in time: RSZ page "when", UPDATE. */
  laterEndBy: "first-working-day-after-end" | "start-of-work";
  /** Planned hours are corrected in time until the end of the month after the quarter (practice of social secretariats). */
  plannedHoursUntilMonthAfter?: true;
  /** C3.2A cards of an agency worker whose user's committee is not given (block 90375). */
  cardsAsAgencyWorker?: Presence;
  /** The place of work, if it is not the head office (block 90376). */
  workPlace?: true;
  /** The block of small statutes goes with it (90594). */
  smallStatutes?: true;
  /** The contingents it uses; over them the RSZ refuses, where `quotasBlock`, or warns. */
  quotas?: readonly QuotaKind[];
  quotasBlock?: true;
  /** The type under which the same work is declared when its own rules do not apply (W 90017-510, -369): `way-out.ts`. */
  fallsBackTo?: string;
};
