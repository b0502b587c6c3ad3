import { expect, test } from "vitest";
import { evidenceJson, evidenceOf } from "@/lib/outage/evidence/evidence-of";
import { instantOf } from "@/lib/outage/evidence/instant";
import { at, declaration, event, raw } from "@/lib/outage/evidence/raw-evidence-for-tests";

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
