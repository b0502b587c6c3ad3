import fc from "fast-check";
import { expect, test } from "vitest";
import { restMs } from "@/lib/dimona/rest";

const now = new Date("2026-11-22T10:00:00.000Z");
const inMs = (ms: number) => new Date(now.getTime() + ms);

test.each([
  ["no deadline", undefined, 5000],
  ["a deadline one millisecond beyond the rest", inMs(5001), 5000],
  ["a deadline at the end of the rest", inMs(5000), 0],
  ["a deadline within the rest", inMs(1), 0],
  ["a deadline now", inMs(0), 0],
  ["a deadline that has passed: it is late already", inMs(-1), 5000],
])("%s", (_, deadlineAt, expected) => expect(restMs(5, { now, deadlineAt })).toBe(expected));

test("a setting of 0 turns it off", () => expect(restMs(0, { now })).toBe(0));

test("nothing that is in time becomes late by resting", () =>
  fc.assert(
    fc.property(fc.nat(600), fc.nat(1_000_000), (seconds, leftMs) => {
      const deadlineAt = inMs(leftMs);
      expect(inMs(restMs(seconds, { now, deadlineAt })) <= deadlineAt).toBe(true);
    }),
  ));
