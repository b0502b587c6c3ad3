import { expect, test } from "vitest";
import { KINDS, type Kind } from "@/lib/dimona/declaration";
import { isOursLate, lateAnomaly, latenessOf } from "@/lib/dimona/lateness";

const limit = new Date("2026-11-23T07:00:00Z");
const from = (ms: number) => new Date(limit.getTime() + ms);
const minute = 60_000;
const accepted = { result: "A", anomalies: [] };
const warned = { result: "W", anomalies: ["90017-369", "90373-460"] };

test.each([
  [-1, { late: false, byMs: 1 }],
  [0, { late: false, byMs: 0 }],
  [1, { late: true, byMs: 1 }],
])("submitted %i ms from the limit, which itself is in time", (ms, submitted) => {
  expect(latenessOf({ kind: "IN", deadlineAt: limit, submittedAt: from(ms) }).submitted).toEqual(submitted);
});

test("submitted in time and received late are two facts", () => {
  const facts = { kind: "IN", deadlineAt: limit, submittedAt: from(-minute), receivedAt: from(3 * minute) } as const;
  expect(latenessOf(facts)).toEqual({
    submitted: { late: false, byMs: minute },
    received: { late: true, byMs: 3 * minute },
    rsz: "awaited",
    differs: false,
  });
  expect(isOursLate(latenessOf(facts))).toBe(true);
  expect(isOursLate(latenessOf({ ...facts, receivedAt: limit }))).toBe(false);
});

test.each<[Kind, string, string]>([
  ["IN", "awaited", "not-late"],
  ["UPDATE", "awaited", "not-late"],
  ["OUT", "unheard-of", "unheard-of"],
  ["CANCEL", "unheard-of", "unheard-of"],
])("%s: before its verdict the RSZ's word is %s, after one without that anomaly %s", (kind, before, after) => {
  expect(latenessOf({ kind }).rsz).toBe(before);
  expect(latenessOf({ kind, verdict: accepted }).rsz).toBe(after);
});

test.each(KINDS)("%s: where the RSZ says late, it is told with the RSZ's own number", (kind) => {
  expect(latenessOf({ kind, verdict: warned })).toMatchObject({ rsz: "late", anomaly: "90373-460" });
});

test("the two differ only where the RSZ accepted it and judges lateness", () => {
  const said = (ms: number, verdict: { result: string; anomalies: string[] }, kind: Kind = "IN") =>
    latenessOf({ kind, deadlineAt: limit, submittedAt: from(-minute), receivedAt: from(ms), verdict }).differs;
  expect(said(1, accepted)).toBe(true);
  expect(said(0, accepted)).toBe(false);
  expect(said(0, warned)).toBe(true);
  expect(said(1, warned)).toBe(false);
  expect(said(1, { result: "B", anomalies: ["90373-334"] })).toBe(false);
  expect(said(1, accepted, "OUT")).toBe(false);
});

test("without a limit nothing of ours is late or in time, and nothing differs", () => {
  expect(latenessOf({ kind: "IN", submittedAt: from(0), receivedAt: from(1), verdict: warned })).toEqual({
    rsz: "late",
    anomaly: "90373-460",
    differs: false,
  });
});

test("only an anomaly of kind 460 means late", () => {
  expect(lateAnomaly(["90373-333", "90378-460"])).toBe("90378-460");
  expect(lateAnomaly(["90373-333", "90460-333"])).toBeUndefined();
});
