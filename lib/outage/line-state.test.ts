import fc from "fast-check";
import { expect, test } from "vitest";
import { IDLE_AFTER_MS, type LineRow, lineStateOf, SLOWED_FROM_MS, UNATTENDED_AFTER_MS } from "@/lib/outage/line-state";

const now = new Date("2026-11-22T09:54:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const well: LineRow = {
  now,
  phase: "closed",
  failingSinceAt: null,
  nextProbeAt: null,
  slowUntilAt: null,
  dueSinceAt: null,
  outageSinceAt: null,
};
const state = (row: Partial<LineRow>) => lineStateOf({ ...well, ...row }, now);

test("a closed circuit is well, also after a few failures that opened nothing", () => {
  expect(state({})).toEqual({ is: "well" });
  expect(state({ failingSinceAt: at(-4_000) })).toEqual({ is: "well" });
});

test.each(["open", "probing"])("%s: it is down since the first failure", (phase) => {
  expect(state({ phase, failingSinceAt: at(-720_000) })).toEqual({ is: "down", sinceAt: at(-720_000) });
});

test("the next probe is told only while it lies ahead", () => {
  const open = { phase: "open", failingSinceAt: at(-1) };
  expect(state({ ...open, nextProbeAt: at(5_000) })).toMatchObject({ nextProbeAt: at(5_000) });
  expect(state({ ...open, nextProbeAt: at(0) })).not.toHaveProperty("nextProbeAt");
  expect(state({ ...open, nextProbeAt: at(-1) })).not.toHaveProperty("nextProbeAt");
});

test("nobody is missed before something has been due for the time that replacing a worker takes", () => {
  expect(state({ dueSinceAt: at(1 - UNATTENDED_AFTER_MS) })).toEqual({ is: "well" });
  expect(state({ dueSinceAt: at(-UNATTENDED_AFTER_MS) })).toEqual({
    is: "unattended",
    sinceAt: at(-UNATTENDED_AFTER_MS),
  });
});

test("a 429 is told when it holds everybody up, not when it is over at once", () => {
  expect(state({ slowUntilAt: at(SLOWED_FROM_MS - 1) })).toEqual({ is: "well" });
  expect(state({ slowUntilAt: at(SLOWED_FROM_MS) })).toEqual({ is: "slowed", untilAt: at(SLOWED_FROM_MS) });
});

test("what is worst is told: no answer before no worker, no worker before a slower pace", () => {
  const all = { failingSinceAt: at(-1), slowUntilAt: at(60_000), dueSinceAt: at(-60_000) };
  expect(state({ ...all, phase: "open" }).is).toBe("down");
  expect(state(all).is).toBe("unattended");
});

test("since when does not move from look to look, however long each takes and however far the clocks are apart", () => {
  const looks = fc.record({
    apartS: fc.integer({ min: -100_000_000, max: 100_000_000 }),
    tookMs: fc.integer({ min: 0, max: 499 }),
    laterMs: fc.integer({ min: 0, max: 86_400_000 }),
  });
  fc.assert(
    fc.property(looks, ({ apartS, tookMs, laterMs }) => {
      const told = lineStateOf(
        { ...well, phase: "open", failingSinceAt: at(-90_000), now: at(laterMs + tookMs) },
        at(laterMs + apartS * 1000),
      );
      expect(told).toMatchObject({ is: "down", sinceAt: at(-90_000 + apartS * 1000) });
    }),
  );
});

test("an outage that is written down is told since when it says", () => {
  const since = at(-120_000);
  expect(state({ phase: "open", failingSinceAt: at(-90_000), outageSinceAt: since })).toEqual({
    is: "down",
    sinceAt: since,
  });
});

test("when nobody tries again because there is nothing to send or to ask, that is told, and since when", () => {
  const open = { phase: "open", failingSinceAt: at(-60_000) };
  const idle = { ...open, nextProbeAt: at(-IDLE_AFTER_MS) };
  expect(state(idle)).toMatchObject({ is: "down", idleSinceAt: at(-IDLE_AFTER_MS) });
  expect(state({ ...open, nextProbeAt: at(1 - IDLE_AFTER_MS) })).not.toHaveProperty("idleSinceAt");
  expect(state({ ...idle, dueSinceAt: at(-60_000) })).not.toHaveProperty("idleSinceAt");
  expect(state({ ...open, phase: "probing" })).not.toHaveProperty("idleSinceAt");
});
