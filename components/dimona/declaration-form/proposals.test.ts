import { expect, test } from "vitest";
import { type Known, proposalsFor } from "@/components/dimona/declaration-form/proposals";
import { toDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";

const facts = { kind: "private", usualStartHour: "0830" } as const;
const known: Known = { today: toDay("2026-11-20"), facts, committee: "302" };
const proposed = (content: Omit<Content, "kind">, about: Known = known) => {
  const found = proposalsFor({ kind: "IN", ...content }, about);
  return Object.fromEntries(Object.entries(found).map(([name, { text }]) => [name, text]));
};
const on = (workerType: string, more: Partial<Content> = {}) =>
  proposed({ workerType, startDate: "2026-11-22", ...more });

test.each([
  ["STU", "31/12/2026"],
  ["O17", "31/12/2026"],
  ["S17", "31/12/2026"],
  ["FLX", "31/12/2026"],
  ["EXT", "22/11/2026"],
  ["T17", "22/11/2026"],
  ["OTH", undefined],
  ["IVT", undefined],
])("%s that begins on 22/11/2026 likely ends on %s", (type, end) => {
  expect(on(type).endDate).toBe(end);
});

test("a flexi-job with hours is a day, and so ends that day", () => {
  expect(on("FLX", { startHour: "0900" }).endDate).toBe("22/11/2026");
  expect(on("FLX", { endHour: "1700" })).toMatchObject({ endDate: "22/11/2026", startHour: "08:30" });
});

test.each([
  ["0900", "1700", "22/11/2026"],
  ["1800", "2359", "22/11/2026"],
  ["1800", "0200", "23/11/2026"],
  ["0900", "0900", "23/11/2026"],
  ["0900", "0901", "22/11/2026"],
  ["0900", "9 uur", "22/11/2026"],
])("work from %s to %s ends on %s", (startHour, endHour, end) => {
  expect(on("EXT", { startHour, endHour }).endDate).toBe(end);
});

test("the usual hour is proposed where an hour must be given, and nowhere else", () => {
  const asked = WORKER_TYPES.filter(({ code }) => on(code).startHour !== undefined).map((it) => it.code);
  expect(asked).toEqual(["EXT"]);
});

test("without a start, or with one that is none, neither end nor hour is proposed", () => {
  expect(proposed({ workerType: "EXT" })).toEqual({ jointCommittee: "302" });
  expect(proposed({ workerType: "EXT", startDate: "31/02/2026" })).toEqual({ jointCommittee: "302" });
});

test.each([
  ["OTH", "302", "XXX"],
  ["EXT", "302", "302"],
  ["OTH", "140.03", "140"],
  ["FLX", "322", "322"],
])("%s in committee %s is proposed as %s", (type, committee, value) => {
  expect(proposed({ workerType: type }, { ...known, committee }).jointCommittee).toBe(value);
});

test("a local authority has no committee to propose", () => {
  const local: Known = { ...known, facts: { ...facts, kind: "local-authority" } };
  expect(proposed({ workerType: "OTH", startDate: "2026-11-22" }, local)).toEqual({});
});

const period = { number: "600165606187", workerType: "OTH", startDate: "2026-11-20", result: "A" } as const;
const held = { ...period, cancelled: false, locked: false, late: false };
const outOf = (more: object) =>
  proposalsFor({ kind: "OUT" }, { today: known.today, period: { ...held, ...more } }).endDate?.text;

test.each([
  [{}, "20/11/2026"],
  [{ startDate: "2026-11-21" }, undefined],
  [{ endDate: "2026-11-20" }, undefined],
  [{ endDate: "2026-11-21" }, undefined],
  [{ cancelled: true }, undefined],
])("an OUT of a period with %o proposes %s", (more, end) => {
  expect(outOf(more)).toBe(end);
});

test("a change and an annulment propose nothing", () => {
  expect(proposalsFor({ kind: "UPDATE" }, { ...known, period: held })).toEqual({});
  expect(proposalsFor({ kind: "CANCEL" }, { ...known, period: held })).toEqual({});
});
