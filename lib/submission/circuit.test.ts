import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Circuit,
  CLOSED,
  FAILURES_TO_OPEN,
  FIRST_PAUSE_MS,
  hear,
  LONGEST_PAUSE_MS,
  permit,
  probing,
  type Signal,
} from "@/lib/submission/circuit";

const now = new Date("2026-11-22T10:00:00Z");
const inMs = (ms: number) => new Date(now.getTime() + ms);
const heard = { now, dice: 0.5, probe: false };
const failed: Signal = { is: "failed" };
const healthy: Signal = { is: "healthy" };

const failing = (times: number, at = heard): Circuit =>
  Array.from({ length: times }).reduce<Circuit>((circuit) => hear(circuit, failed, at), CLOSED);
const open = failing(FAILURES_TO_OPEN);
const probe = probing(open);

test("one failure fewer than the limit leaves it closed, the limit opens it", () => {
  expect(failing(FAILURES_TO_OPEN - 1)).toMatchObject({ phase: "closed", failures: FAILURES_TO_OPEN - 1 });
  expect(open).toMatchObject({ phase: "open", pauseMs: FIRST_PAUSE_MS, untilAt: inMs(FIRST_PAUSE_MS) });
});

test("it has been failing since the first failure in a row, not since it opened", () => {
  const later = hear(failing(1), failed, { ...heard, now: inMs(9_000) });
  expect(later.failingSinceAt).toEqual(now);
});

test("a healthy answer in between begins the count anew", () => {
  expect(hear(failing(FAILURES_TO_OPEN - 1), healthy, heard)).toEqual(CLOSED);
});

test.each([
  ["closed", failing(2)],
  ["open", open],
  ["probing", probe],
])("the first healthy answer closes it when it is %s, whoever's it is", (_, circuit) => {
  expect(hear(circuit, healthy, heard)).toEqual(CLOSED);
});

test("a healthy answer on a healthy line changes nothing, so that nothing is written", () => {
  expect(hear(CLOSED, healthy, heard)).toBe(CLOSED);
});

test("a probe that fails doubles the pause, up to the longest", () => {
  const second = hear(probe, failed, { ...heard, probe: true });
  expect(second).toMatchObject({ phase: "open", pauseMs: 2 * FIRST_PAUSE_MS });
  const longest = { ...probe, pauseMs: LONGEST_PAUSE_MS };
  expect(hear(longest, failed, { ...heard, probe: true }).pauseMs).toBe(LONGEST_PAUSE_MS);
});

test("what fails beside the probe, or was under way when it opened, changes nothing", () => {
  expect(hear(probe, failed, heard)).toBe(probe);
  expect(hear(open, failed, heard)).toBe(open);
});

test("a probe that came to no call gives its turn back at once", () => {
  const given = hear(probe, { is: "silent" }, { ...heard, probe: true });
  expect(permit(given, now, false)).toEqual({ may: "probe" });
  expect(hear(CLOSED, { is: "silent" }, { ...heard, probe: true })).toBe(CLOSED);
});

describe("permit", () => {
  test.each([
    ["closed", CLOSED, 0, false, "call"],
    ["failing but closed", failing(FAILURES_TO_OPEN - 1), 0, false, "call"],
    ["open, a moment before its pause ends", open, FIRST_PAUSE_MS - 1, false, "wait"],
    ["open, when its pause ends", open, FIRST_PAUSE_MS, false, "probe"],
    ["probed by a living hand", probe, 100_000, true, "wait"],
    ["probed by a dead hand", probe, 0, false, "probe"],
  ] as const)("%s", (_, circuit, ms, proberAlive, may) => {
    expect(permit(circuit, inMs(ms), proberAlive).may).toBe(may);
  });
});

describe("429", () => {
  const slow = (circuit: Circuit, waitMs?: number) => hear(circuit, { is: "slow", waitMs }, heard);

  test("all wait for as long as the RSZ asks, to the millisecond", () => {
    const circuit = slow(CLOSED, 30_000);
    expect(permit(circuit, inMs(29_999), false)).toEqual({ may: "wait", untilAt: inMs(30_000) });
    expect(permit(circuit, inMs(30_000), false)).toEqual({ may: "call" });
  });

  test("a healthy answer that was under way does not end the wait, a shorter wait does not shorten it", () => {
    const circuit = slow(slow(CLOSED, 30_000), 1_000);
    expect(hear(circuit, healthy, heard).slowUntilAt).toEqual(inMs(30_000));
  });

  test("without a time the wait doubles with each 429 in a row", () => {
    const waits = [slow(CLOSED), slow(slow(CLOSED)), slow(slow(slow(CLOSED)))].map((it) => it.slowUntilAt);
    expect(waits).toEqual([inMs(1_000), inMs(2_000), inMs(4_000)]);
  });

  test("is an answer: it closes an open line, which waits all the same", () => {
    expect(slow(probe, 5_000)).toMatchObject({ phase: "closed", failures: 0, slowUntilAt: inMs(5_000) });
  });

  test("asks for an hour at most", () => {
    expect(slow(CLOSED, 86_400_000).slowUntilAt).toEqual(inMs(3_600_000));
  });
});

const signals = fc.oneof(
  fc.constant<Signal>({ is: "healthy" }),
  fc.constant<Signal>({ is: "failed" }),
  fc.constant<Signal>({ is: "silent" }),
  fc.record({ is: fc.constant("slow" as const), waitMs: fc.option(fc.nat(90_000), { nil: undefined }) }),
);
const steps = fc.array(
  fc.record({ signal: signals, waited: fc.nat(70_000), dice: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 60 },
);

/** Lives through a history as one hand would: it calls when it may, and hears what comes of it. */
function live(history: { signal: Signal; waited: number; dice: number }[]) {
  let circuit = CLOSED;
  let ms = 0;
  const seen: { circuit: Circuit; at: Date; probe: boolean }[] = [];
  for (const { signal, waited, dice } of history) {
    ms += waited;
    const allowed = permit(circuit, inMs(ms), true);
    const probe = allowed.may === "probe";
    if (probe) circuit = probing(circuit);
    if (allowed.may !== "wait" || signal.is === "healthy")
      circuit = hear(circuit, signal, { now: inMs(ms), dice, probe });
    seen.push({ circuit, at: inMs(ms), probe });
  }
  return seen;
}

test("it never waits for longer than an hour", () => {
  fc.assert(
    fc.property(steps, (history) => {
      for (const { circuit, at } of live(history)) {
        const allowed = permit(circuit, at, true);
        if (allowed.may === "wait" && allowed.untilAt)
          expect(allowed.untilAt.getTime() - at.getTime()).toBeLessThanOrEqual(3_600_000);
      }
    }),
  );
});

test.each([0, 0.5, 1])("a pause lies between three and five quarters of its length, here by chance %d", (dice) => {
  const { untilAt } = failing(FAILURES_TO_OPEN, { ...heard, dice });
  expect(untilAt).toEqual(inMs(FIRST_PAUSE_MS * (0.75 + dice / 2)));
});

test("whatever happened, waiting long enough gives a call or a probe, and one healthy answer the free line", () => {
  fc.assert(
    fc.property(steps, (history) => {
      const last = live(history).at(-1);
      if (!last) return;
      const late = new Date(last.at.getTime() + 3_600_001);
      const allowed = permit(last.circuit, late, false);
      expect(allowed.may).not.toBe("wait");
      expect(permit(hear(last.circuit, healthy, { ...heard, now: late }), late, false)).toEqual({ may: "call" });
    }),
  );
});

test("while it is open only one call goes out: whoever asks after the probe was taken waits", () => {
  fc.assert(
    fc.property(steps, (history) => {
      for (const { circuit, at } of live(history))
        if (permit(circuit, at, true).may === "probe")
          expect(permit(probing(circuit), at, true)).toEqual({ may: "wait", untilAt: null });
    }),
  );
});
