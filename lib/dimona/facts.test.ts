import fc from "fast-check";
import { expect, test } from "vitest";
import { type Content, KINDS } from "@/lib/dimona/declaration";
import { applyFact, type Fact } from "@/lib/dimona/facts";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { about, NUMBER, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

const verdict = (content: Content, changes: Partial<Extract<Fact, { kind: "verdict" }>> = {}): Fact => ({
  kind: "verdict",
  periodNumber: NUMBER,
  result: "A",
  late: false,
  content,
  ...changes,
});

const replay = (facts: readonly Fact[]): Period | undefined => facts.reduce(applyFact, undefined as Period | undefined);

test("an accepted IN makes the period it describes", () => {
  expect(applyFact(undefined, verdict(studentIn({ startDate: "2026-11-02" })))).toEqual(studentPeriod());
  expect(applyFact(undefined, verdict(ordinaryIn({ startDate: "2026-11-02" })))).toEqual(ordinaryPeriod());
});

test("an IN of a local authority makes a period without a committee", () => {
  const period = applyFact(undefined, verdict(ordinaryIn({ jointCommittee: undefined })));
  expect(period && "jointCommittee" in period).toBe(false);
});

test("an OUT closes the period", () => {
  const out = verdict(about("OUT", { endDate: "2026-11-20" }));
  expect(applyFact(ordinaryPeriod(), out)).toEqual(ordinaryPeriod({ endDate: "2026-11-20" }));
});

test("an UPDATE changes what it says and nothing else", () => {
  const update = verdict(about("UPDATE", { endDate: "2026-12-30", plannedHours: "90" }));
  expect(applyFact(studentPeriod(), update)).toEqual(studentPeriod({ endDate: "2026-12-30", plannedHours: 90 }));
});

test("an UPDATE can bring the start forward", () => {
  const update = verdict(about("UPDATE", { startDate: "2026-11-01" }));
  expect(applyFact(ordinaryPeriod(), update)?.startDate).toBe("2026-11-01");
});

test("an UPDATE to the far day takes the end and its hour away", () => {
  const closed = ordinaryPeriod({ endDate: "2026-11-20", endHour: "1700" });
  expect(applyFact(closed, verdict(about("UPDATE", { endDate: OPEN_END })))).toEqual(ordinaryPeriod());
});

test("a CANCEL keeps the period, cancelled", () => {
  expect(applyFact(studentPeriod(), verdict(about("CANCEL")))).toEqual(studentPeriod({ cancelled: true }));
});

test("a warning and lateness are remembered: lateness for good, the result of the last declaration", () => {
  const warned = applyFact(ordinaryPeriod(), verdict(about("UPDATE"), { result: "W", late: true }));
  expect(warned).toEqual(ordinaryPeriod({ result: "W", late: true }));
  expect(applyFact(warned, verdict(about("UPDATE")))).toEqual(ordinaryPeriod({ late: true }));
});

test.each(["OUT", "UPDATE", "CANCEL"] as const)("a verdict on a period that we do not hold makes none: %s", (kind) => {
  expect(applyFact(undefined, verdict(about(kind, { endDate: "2026-11-20" })))).toBeUndefined();
});

test("what was seen at the RSZ replaces what we held", () => {
  const seen = studentPeriod({ locked: true });
  expect(applyFact(ordinaryPeriod({ cancelled: true }), { kind: "observation", period: seen })).toEqual(seen);
});

const days = fc.constantFrom("2026-11-01", "2026-11-20", "2026-12-31", OPEN_END);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const contents: fc.Arbitrary<Content> = fc.record({
  kind: fc.constantFrom(...KINDS),
  startDate: optional(days),
  endDate: optional(days),
  endHour: optional(fc.constantFrom("1700", "2200")),
  plannedHours: optional(fc.constantFrom("8", "80")),
});
const facts: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .record({ content: contents, result: fc.constantFrom("A", "W"), late: fc.boolean() })
    .map(({ content, result, late }) => verdict(content, { result, late })),
  fc.boolean().map((cancelled): Fact => ({ kind: "observation", period: ordinaryPeriod({ cancelled }) })),
);

test("replaying the same facts gives the same period, also when the first part was stored in between", () => {
  fc.assert(
    fc.property(fc.array(facts), fc.array(facts), (first, then) => {
      const stored: Period | undefined = JSON.parse(JSON.stringify(replay(first) ?? null)) ?? undefined;
      expect(then.reduce(applyFact, stored)).toEqual(replay([...first, ...then]));
    }),
  );
});

test("a period is never stored with an absent value in it", () => {
  fc.assert(
    fc.property(fc.array(facts), (all) => {
      expect(Object.values(replay(all) ?? {})).not.toContain(undefined);
    }),
  );
});

test("OUT and UPDATE never bring a cancelled period back", () => {
  const changes = fc.array(contents.filter(({ kind }) => kind === "OUT" || kind === "UPDATE"));
  fc.assert(
    fc.property(changes, (all) => {
      const end = all.map((content) => verdict(content)).reduce(applyFact, ordinaryPeriod({ cancelled: true }));
      expect(end?.cancelled).toBe(true);
    }),
  );
});

test("no fact but an IN or an observation changes number or characteristics", () => {
  const changes = fc.array(contents.filter(({ kind }) => kind !== "IN"));
  fc.assert(
    fc.property(changes, (all) => {
      const start: Period | undefined = studentPeriod();
      const end = all.map((content) => verdict(content)).reduce(applyFact, start);
      expect(end).toMatchObject({ number: NUMBER, workerType: "STU", jointCommittee: "XXX" });
    }),
  );
});
