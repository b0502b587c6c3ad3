import type { RawDeclaration, RawEvent, RawEvidence } from "@/lib/outage/evidence/raw-evidence";

const minute = 60_000;
const begin = new Date("2026-11-22T09:42:00.120Z").getTime();
/** So many minutes after the outage began. */
export const at = (minutes: number) => new Date(begin + minutes * minute);

/** An event of that declaration. */
export const event = (
  minutes: number,
  event: string,
  from: string,
  to: string,
  more: Partial<RawEvent> = {},
): RawEvent => ({
  at: at(minutes),
  event,
  from,
  to,
  byPerson: false,
  ...more,
});
const request = (minutes: number, sha256: string) => ({ at: at(minutes), direction: "request", status: null, sha256 });
const answer = (minutes: number, status: number) => ({ at: at(minutes), direction: "answer", status, sha256: null });

/** Failed twice, was received and accepted with a warning. */
export const declaration: RawDeclaration = {
  id: "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11",
  kind: "IN",
  workerType: "OTH",
  employer: { name: "Fictie BV", number: "100006" },
  worker: { name: "Łukasz Vermeulen", maskedNumber: "••.••.••-•••.97" },
  startDate: "2026-11-23",
  endDate: null,
  periodNumber: null,
  submittedAt: at(0),
  deadlineAt: at(900),
  events: [
    event(0, "submit", "draft", "queued", { byPerson: true }),
    event(1, "start", "queued", "sending"),
    event(2, "miss", "sending", "queued", { why: "500" }),
    event(3, "start", "queued", "sending"),
    event(4, "miss", "sending", "queued", { why: "ECONNREFUSED" }),
    event(6, "start", "queued", "sending"),
    event(7, "receive", "sending", "sent", { number: "600165606187" }),
    event(9, "accept", "sent", "accepted", { result: "W", errorIds: ["90017-369"] }),
  ],
  messages: [
    request(1, "a".repeat(64)),
    answer(2, 500),
    request(3, "b".repeat(64)),
    request(6, "c".repeat(64)),
    answer(7, 201),
    answer(9, 200),
  ],
  failedCalls: [
    { at: at(2), call: "post", declarationId: null, why: "500", status: 500, waitMs: null, probe: false },
    { at: at(5), call: "token", declarationId: null, why: "ETIMEDOUT", status: null, waitMs: null, probe: true },
    { at: at(8), call: "get", declarationId: null, why: "429", status: 429, waitMs: 2_000, probe: false },
  ],
};

/** A pack of it alone. */
export const raw: RawEvidence = {
  about: "declaration",
  asOf: at(10),
  madeBy: "An Officier",
  language: "nl",
  software: "Indienst 0.1.0",
  environment: "simulator",
  outages: [{ id: "1", startedAt: at(2), lastAnswerAt: at(-5), endedAt: at(7), failedCalls: 6 }],
  total: 1,
  declarations: [declaration],
};
