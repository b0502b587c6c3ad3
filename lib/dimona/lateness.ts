/** What is known of one declaration. `at` of the limit is the last instant that is still in time. */
export type LatenessFacts = {
  /** IN, OUT, UPDATE or CANCEL. */
  kind: string;
  deadlineAt?: Date;
  submittedAt?: Date;
  /** When the RSZ confirmed the receipt, by our clock: it had it then, at the latest. */
  receivedAt?: Date;
  /** Its verdict; absent while it is awaited. */
  verdict?: { result: string; anomalies: readonly string[] };
};

/** How a moment lies to the limit. */
export type Timeliness = { late: boolean; byMs: number };

/** `unheard-of`: the glossary has no anomaly for a late declaration of this kind. */
export type RszOnLateness = "late" | "not-late" | "unheard-of" | "awaited";

export type Lateness = {
  /** When it left the officer's hands; absent without a limit. */
  submitted?: Timeliness;
  /** When the RSZ had it; absent without a limit or a receipt. */
  received?: Timeliness;
  rsz: RszOnLateness;
  /** The RSZ's own number for it. */
  anomaly?: string;
  /** The RSZ accepted it and judged its timeliness otherwise than we do. */
  differs: boolean;
};

/** The RSZ's own word for late is an anomaly that ends in 460 (annex 30: Laattijdige aangifte). */
export const lateAnomaly = (errorIds: readonly string[]): string | undefined =>
  errorIds.find((it) => it.endsWith("-460"));

/** Glossary 2023/3: 90373-460 for an IN, 90378-460 for an UPDATE, nothing for an OUT and a CANCEL. */
const JUDGED: readonly string[] = ["IN", "UPDATE"];

/** Late by our own measure: submitted after the limit, or received after it. */
export const isOursLate = ({ submitted, received }: Pick<Lateness, "submitted" | "received">): boolean =>
  submitted?.late === true || received?.late === true;

/** Our own lateness beside the RSZ's. In time is: at the limit or before it. */
export function latenessOf({ kind, deadlineAt, submittedAt, receivedAt, verdict }: LatenessFacts): Lateness {
  const submitted = against(deadlineAt, submittedAt);
  const received = against(deadlineAt, receivedAt);
  const anomaly = lateAnomaly(verdict?.anomalies ?? []);
  const rsz = anomaly ? "late" : silenceOf(kind, verdict !== undefined);
  const ours = received ?? submitted;
  const isAccepted = verdict?.result === "A" || verdict?.result === "W";
  const isJudged = rsz === "late" || rsz === "not-late";
  return {
    ...(submitted && { submitted }),
    ...(received && { received }),
    rsz,
    ...(anomaly && { anomaly }),
    differs: isAccepted && isJudged && ours !== undefined && ours.late !== (rsz === "late"),
  };
}

const silenceOf = (kind: string, hasSpoken: boolean): RszOnLateness =>
  JUDGED.includes(kind) ? (hasSpoken ? "not-late" : "awaited") : "unheard-of";

function against(limit: Date | undefined, at: Date | undefined): Timeliness | undefined {
  if (!limit || !at) return undefined;
  const past = at.getTime() - limit.getTime();
  return { late: past > 0, byMs: Math.abs(past) };
}
