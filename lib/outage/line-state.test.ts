import { expect, test } from "vitest";
import { type LineRow, lineStateOf, SLOWED_FROM_MS, UNATTENDED_AFTER_MS } from "@/lib/outage/line-state";

const now = new Date("2026-11-22T09:54:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const well: LineRow = { phase: "closed", failingForMs: null, nextProbeInMs: null, slowForMs: null, dueForMs: null };
const state = (row: Partial<LineRow>) => lineStateOf({ ...well, ...row }, now);

test("a closed circuit is well, also after a few failures that opened nothing", () => {
  expect(state({})).toEqual({ is: "well" });
  expect(state({ failingForMs: 4_000 })).toEqual({ is: "well" });
});

test.each(["open", "probing"])("%s: it is down since the first failure", (phase) => {
  expect(state({ phase, failingForMs: 720_000 })).toEqual({ is: "down", sinceAt: at(-720_000) });
});

test("the next probe is told only while it lies ahead", () => {
  const open = { phase: "open", failingForMs: 1 };
  expect(state({ ...open, nextProbeInMs: 5_000 })).toMatchObject({ nextProbeAt: at(5_000) });
  expect(state({ ...open, nextProbeInMs: 0 })).not.toHaveProperty("nextProbeAt");
  expect(state({ ...open, nextProbeInMs: -1 })).not.toHaveProperty("nextProbeAt");
});

test("nobody is missed before something has been due for the time that replacing a worker takes", () => {
  expect(state({ dueForMs: UNATTENDED_AFTER_MS - 1 })).toEqual({ is: "well" });
  expect(state({ dueForMs: UNATTENDED_AFTER_MS })).toEqual({ is: "unattended", sinceAt: at(-UNATTENDED_AFTER_MS) });
});

test("a 429 is told when it holds everybody up, not when it is over at once", () => {
  expect(state({ slowForMs: SLOWED_FROM_MS - 1 })).toEqual({ is: "well" });
  expect(state({ slowForMs: SLOWED_FROM_MS })).toEqual({ is: "slowed", untilAt: at(SLOWED_FROM_MS) });
});

test("what is worst is told: no answer before no worker, no worker before a slower pace", () => {
  const all = { failingForMs: 1, slowForMs: 60_000, dueForMs: 60_000 };
  expect(state({ ...all, phase: "open" }).is).toBe("down");
  expect(state(all).is).toBe("unattended");
});
