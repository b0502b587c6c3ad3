import fc from "fast-check";
import { expect, test } from "vitest";
import { toDay, toInstant } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import { type Content, KINDS } from "@/lib/dimona/declaration";
import { applyFact, type Fact, OPEN_END } from "@/lib/dimona/facts";
import { blocks } from "@/lib/dimona/finding";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";
import { sampleContext } from "@/lib/dimona/rules/samples";

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const days = fc.integer({ min: 1, max: 28 }).map((it) => `2026-12-${String(it).padStart(2, "0")}`);
const hours = fc.constantFrom("0000", "0800", "1200", "1800", "2359");

const features = fc.constantFrom(
  { workerType: "OTH", jointCommittee: "XXX" },
  { workerType: "OTH", jointCommittee: "140" },
  { workerType: "STU", jointCommittee: "XXX", plannedHours: "8" },
  { workerType: "EXT", jointCommittee: "302", hours: true },
  { workerType: "FLX", jointCommittee: "XXX", hours: true },
  { workerType: "FLX", jointCommittee: "XXX" },
);

/** An IN that is mostly in order, so that registers fill. */
const beginnings: fc.Arbitrary<Content> = fc
  .record({ features, startDate: days, endDate: optional(days), startHour: hours, endHour: hours })
  .map(({ features: { hours: withHours, ...rest }, startDate, endDate, startHour, endHour }) => ({
    kind: "IN",
    ...rest,
    startDate,
    ...(withHours ? { startHour, endHour, endDate: startDate } : endDate && { endDate }),
  }));

/** Something about one of the first ten periods, in order or not. */
const changes: fc.Arbitrary<Content> = fc.record({
  kind: fc.constantFrom(...KINDS.filter((it) => it !== "IN")),
  periodNumber: fc.nat(9).map(makeDimonaNumber),
  startDate: optional(days),
  startHour: optional(hours),
  endDate: optional(fc.oneof(days, fc.constant(OPEN_END))),
  endHour: optional(hours),
  plannedHours: optional(fc.constant("9")),
});

const histories = fc.array(fc.oneof({ weight: 3, arbitrary: beginnings }, { weight: 2, arbitrary: changes }), {
  minLength: 8,
  maxLength: 30,
});
const context = (periods: readonly Period[]): Context =>
  sampleContext({ now: new Date("2026-11-30T12:00:00Z"), periods, registerIsWhole: true });

type Step = { register: Period[]; facts: Fact[] };

/** What the register is after a declaration; what the law refuses changes nothing. */
function declare({ register, facts }: Step, content: Content): Step {
  if (blocks(check(content, context(register)))) return { register, facts };
  const periodNumber = content.kind === "IN" ? makeDimonaNumber(register.length) : (content.periodNumber ?? "");
  const fact: Fact = { kind: "verdict", periodNumber, result: "A", late: false, content };
  return { register: after(register, fact), facts: [...facts, fact] };
}

const numberOf = (fact: Fact): string => (fact.kind === "verdict" ? fact.periodNumber : fact.period.number);

function after(register: readonly Period[], fact: Fact): Period[] {
  const held = register.find((it) => it.number === numberOf(fact));
  const changed = applyFact(held, fact);
  if (!changed) return [...register];
  return held ? register.map((it) => (it === held ? changed : it)) : [...register, changed];
}

const run = (history: Content[]): Step => history.reduce(declare, { register: [], facts: [] });

/** Written apart from the rule: instants, not text. */
function spanOf({ startDate, startHour = "0000", endDate, endHour }: Period): [number, number] {
  const from = toInstant({ day: toDay(startDate), hour: startHour }).getTime();
  if (endDate === undefined) return [from, Number.POSITIVE_INFINITY];
  const end = toInstant({ day: toDay(endDate), hour: endHour ?? "0000" }).getTime();
  return [from, endHour === undefined ? end + 86_400_000 : end];
}

const keyOf = (it: Period): string => `${it.workerType} ${it.jointCommittee} ${it.subEntity}`;

function overlapping(register: readonly Period[]): string[] {
  const live = register.filter((it) => !it.cancelled);
  return live.flatMap((one, at) =>
    live
      .slice(at + 1)
      .filter((other) => keyOf(one) === keyOf(other))
      .filter((other) => spanOf(one)[0] < spanOf(other)[1] && spanOf(other)[0] < spanOf(one)[1])
      .map((other) => `${one.number} ${other.number}`),
  );
}

test("after any sequence of declarations no two live periods of equal characteristics overlap", () => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(overlapping(run(history).register)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("replaying what was accepted gives the same register", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { register, facts } = run(history);
      expect(facts.reduce<Period[]>(after, [])).toEqual(register);
    }),
  );
});

test("a later clock never makes a late declaration timely", () => {
  const isLate = (content: Content, it: Context) => check(content, it).some(({ rule }) => rule.startsWith("late-"));
  const clocks = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((it) => Date.UTC(2026, 10, 25) + it * 60_000);
  fc.assert(
    fc.property(histories, fc.oneof(beginnings, changes), clocks, clocks, (history, content, one, other) => {
      const it = context(run(history).register);
      const [early, later] = [Math.min(one, other), Math.max(one, other)];
      if (!isLate(content, { ...it, now: new Date(early) })) return;
      expect(isLate(content, { ...it, now: new Date(later) })).toBe(true);
    }),
  );
});

test("histories fill registers: the properties above are not about nothing", () => {
  const sizes = fc.sample(histories, 200).map((it) => run(it).register.length);
  expect(sizes.filter((it) => it >= 3).length).toBeGreaterThan(50);
});
