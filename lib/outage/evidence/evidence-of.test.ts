import { expect, test } from "vitest";
import { evidenceJson, evidenceOf } from "@/lib/outage/evidence/evidence-of";
import { instantOf } from "@/lib/outage/evidence/instant";
import type { RawDeclaration, RawEvent, RawEvidence } from "@/lib/outage/evidence/raw-evidence";

const minute = 60_000;
const begin = new Date("2026-11-22T09:42:00.120Z").getTime();
const at = (minutes: number) => new Date(begin + minutes * minute);

const event = (minutes: number, event: string, from: string, to: string, more: Partial<RawEvent> = {}): RawEvent => ({
  at: at(minutes),
  event,
  from,
  to,
  byPerson: false,
  ...more,
});
const request = (minutes: number, sha256: string) => ({ at: at(minutes), direction: "request", status: null, sha256 });
const answer = (minutes: number, status: number) => ({ at: at(minutes), direction: "answer", status, sha256: null });

const declaration: RawDeclaration = {
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

const raw: RawEvidence = {
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
const [pack] = evidenceOf(raw).declarations;

test("every attempt stands in its order, with what was sent, what was answered and why it failed", () => {
  const told = pack?.attempts.map((it) => [it.call, it.outcome, it.why, it.answer?.status, it.sentSha256?.[0]]);
  expect(told).toEqual([
    ["post", "not-received", "500", 500, "a"],
    ["post", "not-received", "ECONNREFUSED", undefined, "b"],
    ["token", "no-answer", "ETIMEDOUT", undefined, undefined],
    ["post", "received", null, 201, "c"],
    ["get", "slow-down", "429", 429, undefined],
    ["get", "answered", null, 200, undefined],
  ]);
  expect(pack).toMatchObject({
    state: "accepted",
    result: "W",
    errorIds: ["90017-369"],
    declarationNumber: "600165606187",
  });
});

test("an attempt that is not answered yet is told as under way, and nothing of later is told", () => {
  const [early] = evidenceOf({ ...raw, asOf: at(3) }).declarations;
  expect(early?.attempts.map(({ outcome }) => outcome)).toEqual(["not-received", "under-way"]);
  expect(early).toMatchObject({ state: "sending", result: null, declarationNumber: null, errorIds: [] });
  expect(evidenceOf({ ...raw, asOf: at(3) }).outages[0]).toMatchObject({ until: null });
  expect(evidenceOf({ ...raw, asOf: at(1) }).outages).toEqual([]);
});

test("the same instant gives the same bytes, whatever happened since", () => {
  const later = { ...declaration, events: [...declaration.events, event(20, "handle", "accepted", "accepted")] };
  expect(evidenceJson(evidenceOf({ ...raw, declarations: [later] }))).toBe(evidenceJson(evidenceOf(raw)));
});

test("a pack that cannot hold all says how many are left out", () => {
  expect(evidenceOf({ ...raw, total: 5 })).toMatchObject({ total: 5, left: 4 });
});

test("no identity number and no message stands in it: rows that are not of the pack's own form are left behind", () => {
  expect(Object.keys(pack ?? {})).not.toContain("events");
  expect(Object.keys(pack ?? {})).not.toContain("messages");
  expect(evidenceJson(evidenceOf(raw))).not.toMatch(/(?<!\d)\d{11}(?!\d)/);
});

test.each([
  ["2026-11-22T09:42:00.120Z", "2026-11-22T10:42:00.120+01:00"],
  ["2026-07-22T22:42:07.000Z", "2026-07-23T00:42:07.000+02:00"],
  ["2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00.000+02:00"],
  ["2026-10-25T01:30:00.000Z", "2026-10-25T02:30:00.000+01:00"],
])(
  "%s is told by the Belgian clock as well, with its distance: the hour that comes twice is told apart",
  (utc, brussels) => {
    expect(instantOf(new Date(utc))).toEqual({ utc, brussels });
  },
);
