import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, daysBetween, toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import { deadline, isLate } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import { applyFact, type Fact } from "@/lib/dimona/facts";
import { blocks } from "@/lib/dimona/finding";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { NOW, sampleContext } from "@/lib/dimona/rules/samples";

const first = toDay("2026-10-20");
const days = fc.integer({ min: 0, max: 80 }).map((count) => addDays(first, count));
const hours = fc.constantFrom("0000", "0600", "1000", "1400", "1800", "2200", "2359");
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });

/** INs as people make them, some of them wrong: an end some days after the start, hours in any order. */
const ins: fc.Arbitrary<Content> = fc
  .record({
    of: fc.constantFrom(
      { workerType: "OTH", jointCommittee: "XXX" },
      { workerType: "OTH", jointCommittee: "140" },
      { workerType: "STU", jointCommittee: "XXX" },
      { workerType: "EXT", jointCommittee: "145" },
      { workerType: "EXT", jointCommittee: "302" },
      { workerType: "FLX", jointCommittee: "XXX" },
    ),
    startDate: days,
    length: fc.integer({ min: -1, max: 6 }),
    isOpen: fc.boolean(),
    startHour: hours,
    endHour: hours,
  })
  .map(({ of, startDate, length, isOpen, startHour, endHour }): Content => {
    const isByHour = of.workerType === "EXT" || (of.workerType === "FLX" && isOpen);
    const endDate = addDays(startDate, isByHour ? Math.min(length, 1) : length);
    return compact({
      kind: "IN",
      ...of,
      startDate,
      endDate: of.workerType === "OTH" && isOpen && length > 4 ? undefined : endDate,
      ...(isByHour && { startHour, endHour }),
      ...(of.workerType === "STU" && { plannedHours: "8" }),
    });
  });

type Step = { content: Content; target: number };
const targets = fc.nat({ max: 9 });
const compact = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;

const updates: fc.Arbitrary<Content> = fc
  .record({
    startDate: maybe(days),
    startHour: maybe(hours),
    endDate: maybe(fc.oneof(days, fc.constant(OPEN_END))),
    endHour: maybe(hours),
    plannedHours: maybe(fc.constant("9")),
  })
  .map((it) => compact({ kind: "UPDATE", ...it }));

const steps: fc.Arbitrary<Step> = fc.record({
  content: fc.oneof(
    { weight: 5, arbitrary: ins },
    { weight: 3, arbitrary: updates },
    { weight: 2, arbitrary: days.map((endDate): Content => ({ kind: "OUT", endDate })) },
    { weight: 1, arbitrary: fc.constant<Content>({ kind: "CANCEL" }) },
  ),
  target: targets,
});

type History = { periods: Period[]; facts: Fact[] };

/** What the register holds after declarations of which only those without a refusal are accepted. */
function live(all: readonly Step[]): History {
  const history: History = { periods: [], facts: [] };
  for (const [at, { content, target }] of all.entries()) {
    const number = content.kind === "IN" ? makeDimonaNumber(at + 1) : history.periods[target % 5]?.number;
    const said: Content = content.kind === "IN" ? content : { ...content, periodNumber: number };
    const found = check(said, sampleContext({ periods: history.periods, registerIsWhole: true }));
    if (number === undefined || blocks(found)) continue;
    accept(history, { kind: "verdict", periodNumber: number, result: "A", late: false, content: said });
  }
  return history;
}

function accept(history: History, fact: Extract<Fact, { kind: "verdict" }>): void {
  const held = history.periods.find((it) => it.number === fact.periodNumber);
  const next = applyFact(held, fact);
  history.facts.push(fact);
  if (next) history.periods = [...history.periods.filter((it) => it !== held), next];
}

const minute = (day: string, hour: string): number =>
  daysBetween(first, day as Day) * 1440 + Number(hour.slice(0, 2)) * 60 + Number(hour.slice(2));
const from = (it: Period): number => minute(it.startDate, it.startHour ?? "0000");
const to = (it: Period): number =>
  it.endDate === undefined ? Number.POSITIVE_INFINITY : minute(it.endDate, it.endHour ?? "2400");
const same = (one: Period, other: Period): boolean =>
  one.workerType === other.workerType && one.jointCommittee === other.jointCommittee;

test("after any accepted declarations no two live periods of equal characteristics overlap", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
      const periods = live(all).periods.filter((it) => !it.cancelled);
      for (const [at, one] of periods.entries())
        for (const other of periods.slice(at + 1))
          if (same(one, other)) expect(from(one) < to(other) && from(other) < to(one)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("the histories of that property hold periods, and not just refusals", () => {
  const counts = fc.sample(fc.array(steps, { minLength: 40, maxLength: 40 }), 50).map((it) => live(it).periods.length);
  expect(Math.max(...counts)).toBeGreaterThan(3);
});

test("replaying the facts gives the same register", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
      const { periods, facts } = live(all);
      for (const period of periods) {
        const mine = facts.filter((it) => it.kind === "verdict" && it.periodNumber === period.number);
        expect(mine.reduce(applyFact, undefined as Period | undefined)).toEqual(period);
      }
    }),
    { numRuns: 100 },
  );
});

test("a later clock never makes a late declaration timely", () => {
  const later = fc.integer({ min: 1, max: 400 * 86_400_000 });
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 12 }), steps, later, (before, { content, target }, delay) => {
      const { periods } = live(before);
      const said: Content = content.kind === "IN" ? content : { ...content, periodNumber: periods[target % 5]?.number };
      const now = sampleContext({ periods });
      const then = sampleContext({ periods, now: new Date(NOW.getTime() + delay) });
      expect(deadline(said, then)).toEqual(deadline(said, now));
      if (isLate(said, now)) expect(isLate(said, then)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
