import type { FailedCall, Outage } from "@/lib/outage/store";

/** An event of a declaration as it stands in the database. */
export type RawEvent = {
  at: Date;
  event: string;
  from: string | null;
  to: string;
  byPerson: boolean;
  why?: string;
  number?: string;
  result?: string;
  errorIds?: string[];
  problems?: string[];
};

/** A message on the wire; the words of a request are told by their SHA-256 alone, those of an answer not at all. */
export type RawMessage = { at: Date; direction: string; status: number | null; sha256: string | null };

/** What the database keeps of one declaration: events and messages the oldest first. */
export type RawDeclaration = {
  id: string;
  kind: string;
  workerType: string | null;
  employer: { name: string; number: string | null };
  worker: { name: string; maskedNumber: string | null };
  startDate: string | null;
  endDate: string | null;
  periodNumber: string | null;
  submittedAt: Date | null;
  deadlineAt: Date | null;
  events: RawEvent[];
  messages: RawMessage[];
  failedCalls: FailedCall[];
};

export type RawEvidence = {
  about: "declaration" | "outage";
  asOf: Date;
  madeBy: string;
  language: string;
  software: string;
  environment: string;
  outages: Outage[];
  total: number;
  declarations: RawDeclaration[];
};
