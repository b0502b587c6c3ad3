import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chosen,
  isTicked,
  leftOutOf,
  NOTHING_CHOSEN,
  picksOf,
  type QuarterStep,
} from "@/components/batch/quarter/quarter-choice";
import type { QuarterLine } from "@/lib/batch/quarter/quarter-line";

const line = (number: string, declared = false): QuarterLine => ({
  number,
  employer: { id: "e", name: "Fictie BV" },
  worker: { id: number, name: `Peeters ${number}` },
  workerType: "STU",
  startDate: "2026-10-01",
  endDate: "2026-12-31",
  proposed: { startDate: "01/01/2027", endDate: "31/03/2027", plannedHours: "80" },
  ...(declared && { declared: { startDate: "2027-01-01", isUnderWay: false } }),
});
const lines = [line("1"), line("2"), line("3", true)];

test("all is ticked but what is declared already, and nobody is left out", () => {
  expect(picksOf(NOTHING_CHOSEN, lines)).toEqual([{ number: "1" }, { number: "2" }]);
  expect(leftOutOf(NOTHING_CHOSEN, lines)).toEqual([]);
});

test("who is unticked is told as left out; who was declared already never is", () => {
  const choice = chosen(NOTHING_CHOSEN, { is: "tick", lines, ticked: false });
  expect(picksOf(choice, lines)).toEqual([]);
  expect(leftOutOf(choice, lines).map(({ number }) => number)).toEqual(["1", "2"]);
});

test("who was unticked stays so, and who was not touched follows, when a declaration appears meanwhile", () => {
  const choice = chosen(NOTHING_CHOSEN, { is: "tick", lines: lines.slice(0, 1), ticked: false });
  expect(picksOf(choice, [line("1", true), line("2", true)])).toEqual([]);
});

test("what was typed at a row goes along with it, field by field", () => {
  const hours = chosen(NOTHING_CHOSEN, { is: "own", number: "2", wish: { plannedHours: "40" } });
  const both = chosen(hours, { is: "own", number: "2", wish: { endDate: "28/2" } });
  expect(picksOf(both, lines)[1]).toEqual({ number: "2", plannedHours: "40", endDate: "28/2" });
});

test("whatever is ticked and unticked: each line is picked, left out, or declared already and unticked", () => {
  const steps = fc.array(
    fc
      .record({ some: fc.subarray(lines), ticked: fc.boolean() })
      .map(({ some, ticked }): QuarterStep => ({ is: "tick", lines: some, ticked })),
  );
  fc.assert(
    fc.property(steps, (taken) => {
      const choice = taken.reduce(chosen, NOTHING_CHOSEN);
      const known = lines.filter((it) => it.declared && !isTicked(choice, it));
      const told = [...picksOf(choice, lines), ...leftOutOf(choice, lines), ...known].map(({ number }) => number);
      expect(told.sort()).toEqual(["1", "2", "3"]);
    }),
  );
});
