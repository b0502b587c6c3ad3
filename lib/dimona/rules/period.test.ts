import { describe, expect, test } from "vitest";
import { possibleKinds } from "@/lib/dimona/period-actions";
import { about, found, NUMBER, ordinaryPeriod } from "@/lib/dimona/rules/samples";

const open = ordinaryPeriod({ startDate: "2026-11-18" });
const closed = { ...open, endDate: "2026-11-30" };

const declarations = {
  OUT: about("OUT", { endDate: "2026-11-29" }),
  UPDATE: about("UPDATE", { startDate: "2026-11-18", endDate: "2026-11-29" }),
  CANCEL: about("CANCEL"),
};

const states = {
  cancelled: [{ ...closed, cancelled: true }, "period-cancelled 00913-355 periodNumber"],
  locked: [{ ...closed, locked: true }, "period-locked 00913-362 periodNumber"],
  "cancelled and locked": [{ ...open, cancelled: true, locked: true }, "period-cancelled 00913-355 periodNumber"],
} as const;

describe.each(Object.entries(states))("nothing can be declared about a period that is %s", (_, [period, expected]) => {
  test.each(["OUT", "UPDATE", "CANCEL"] as const)("%s", (kind) => {
    expect(found(declarations[kind], { periods: [period] })).toEqual([expected]);
    const anomaly = possibleKinds(period).find((it) => it.kind === kind)?.anomaly;
    expect(expected).toContain(anomaly);
  });
});

test.each(["OUT", "UPDATE", "CANCEL"] as const)("a refused number is no period: %s", (kind) => {
  expect(found(declarations[kind], { refusedNumbers: [NUMBER] })).toEqual(["period-refused 00913-357 periodNumber"]);
});

test.each(["OUT", "UPDATE", "CANCEL"] as const)(
  "a period that we do not know is a doubt, not a refusal: %s",
  (kind) => {
    expect(found(declarations[kind])).toEqual(["(period-unknown 00913-354 periodNumber)"]);
  },
);

test("a closed period takes no OUT, an open one does", () => {
  expect(found(declarations.OUT, { periods: [closed] })).toEqual(["period-closed 00913-356 periodNumber"]);
  expect(found(declarations.OUT, { periods: [open] })).toEqual([]);
});

test("what a page offers is what check allows", () => {
  const kinds = (period: typeof open) => possibleKinds(period).map((it) => [it.kind, it.possible, it.anomaly]);
  expect(kinds(open)).toEqual([
    ["OUT", true, undefined],
    ["UPDATE", true, undefined],
    ["CANCEL", true, undefined],
  ]);
  expect(kinds(closed)).toEqual([
    ["OUT", false, "00913-356"],
    ["UPDATE", true, undefined],
    ["CANCEL", true, undefined],
  ]);
});
