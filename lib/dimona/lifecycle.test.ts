import { describe, expect, test } from "vitest";
import {
  advance,
  EVENTS,
  HAND_STATES,
  IN_FLIGHT,
  isAlive,
  isState,
  type LifecycleEvent,
  NEEDS_PERSON,
  possible,
  STATES,
  type State,
} from "@/lib/dimona/lifecycle";

/** Written out apart from the table it tests: state, event, next. Every pair that is not here is impossible. */
const TRANSITIONS = `
  draft        submit    queued
  draft        plan      planned
  draft        abandon   abandoned
  planned      submit    queued
  planned      plan      planned
  planned      hold      paused
  planned      recall    recalled
  queued       halt      stuck
  queued       hold      paused
  queued       bar       paused
  queued       start     sending
  queued       recall    recalled
  sending      receive   sent
  sending      miss      queued
  sending      lose      stuck
  sending      misread   rejected
  sending      bar       paused
  sent         await     identifying
  sent         accept    accepted
  sent         refuse    refused
  sent         forget    stuck
  identifying  await     identifying
  identifying  accept    accepted
  identifying  refuse    refused
  identifying  forget    stuck
  stuck        adopt     sent
  stuck        repeat    queued
  stuck        abandon   abandoned
  paused       repeat    queued
  paused       recall    recalled
  paused       abandon   abandoned
`;

const expected = new Map(
  TRANSITIONS.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([state, event, next]) => [`${state} ${event}`, next]),
);

const pairs: [State, LifecycleEvent][] = STATES.flatMap((state) =>
  EVENTS.map((event): [State, LifecycleEvent] => [state, event]),
);

describe("every state with every event", () => {
  test.each(pairs)("%s, %s", (state, event) => {
    const next = expected.get(`${state} ${event}`);
    expect(possible(state).includes(event)).toBe(next !== undefined);
    if (next) expect(advance(state, event)).toBe(next);
    else expect(() => advance(state, event)).toThrow(`a declaration that is ${state} cannot ${event}`);
  });
});

const reachable = (from: State): Set<State> => {
  const seen = new Set<State>([from]);
  for (const state of seen) for (const event of possible(state)) seen.add(advance(state, event));
  return seen;
};

test("every state can be reached from a draft or a plan", () => {
  expect(new Set([...reachable("draft"), ...reachable("planned")])).toEqual(new Set(STATES));
});

test("from every state an end can be reached: nothing waits for ever by construction", () => {
  for (const state of STATES) expect([...reachable(state)].some((it) => possible(it).length === 0)).toBe(true);
});

test("a verdict is final", () => {
  expect(possible("accepted")).toEqual([]);
  expect(possible("refused")).toEqual([]);
});

test("what may be at the RSZ is sent again by one event alone", () => {
  for (const state of ["sent", "identifying", "stuck"] as const)
    for (const event of possible(state).filter((it) => it !== "repeat"))
      expect(["queued", "sending"]).not.toContain(advance(state, event));
});

test("the hand works on nothing that a person must solve, but for what is in doubt, and on all that is in flight", () => {
  const hand: readonly State[] = HAND_STATES;
  expect(NEEDS_PERSON.filter((state) => hand.includes(state))).toEqual(["stuck"]);
  expect(IN_FLIGHT.filter((state) => !hand.includes(state))).toEqual([]);
});

test("alive is what was accepted or may still be", () => {
  const accepted = (state: State): boolean => reachable(state).has("accepted");
  expect(STATES.filter(isAlive)).toEqual(STATES.filter(accepted));
  expect(isAlive("lost")).toBe(false);
});

test("only a state is a state", () => {
  expect(STATES.every(isState)).toBe(true);
  expect(isState("lost")).toBe(false);
});
