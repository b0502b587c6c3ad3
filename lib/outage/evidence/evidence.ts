/** An instant in both clocks: Belgium's with its distance to UTC, and UTC. ISO 8601, to the millisecond. */
export type Instant = { brussels: string; utc: string };

/** One call to the RSZ for a declaration. Every part that is not known is null, so that what is missing shows. */
export type Attempt = {
  /** `post`: the declaration itself; `get`: the question for its verdict; `search`, `token`: what is needed for these. */
  call: string;
  at: Instant;
  /** When we knew what became of it. */
  endedAt: Instant | null;
  /** Of the body exactly as it was sent, UTF-8. */
  sentSha256: string | null;
  /** What the RSZ answered; null when no answer came. */
  answer: { status: number } | null;
  /** `received`, `not-received` (sure), `unknown`, `not-understood`, `forbidden`, `answered`, `no-answer`, `slow-down`, or `under-way`. */
  outcome: string;
  /** Why, as the connection or the RSZ said it: a status, an error code. */
  why: string | null;
  /** What the RSZ did not understand, in its own words, identity numbers masked. */
  problems: string[];
  /** The number that the RSZ gave. */
  number: string | null;
};

/** A step in the life of a declaration, by a person or by the portal. */
export type Step = { at: Instant; event: string; from: string | null; to: string; by: "person" | "portal" };

export type DeclarationEvidence = {
  id: string;
  kind: string;
  workerType: string | null;
  employer: { name: string; number: string | null };
  /** The identity number masked but for its check digits. */
  worker: { name: string; maskedNumber: string | null };
  startDate: string | null;
  endDate: string | null;
  periodNumber: string | null;
  declarationNumber: string | null;
  submittedAt: Instant | null;
  deadlineAt: Instant | null;
  state: string;
  result: string | null;
  /** The anomalies of the last answer. */
  errorIds: string[];
  attempts: Attempt[];
  steps: Step[];
};

/** From when to when the RSZ answered nobody here. `until` is null while it lasts. */
export type OutageEvidence = { from: Instant; lastAnswer: Instant | null; until: Instant | null; failedCalls: number };

/** The whole pack. `total` may exceed the declarations it holds: then `left` says how many are not in it. */
export type Evidence = {
  format: "indienst-evidence/1";
  about: "declaration" | "outage";
  asOf: Instant;
  madeBy: string;
  language: string;
  software: string;
  environment: string;
  outages: OutageEvidence[];
  total: number;
  left: number;
  declarations: DeclarationEvidence[];
};
