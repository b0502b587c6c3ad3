import { expect, test } from "vitest";
import { readMoment } from "@/components/dimona/plan/read-moment";

/** Sunday 22 November 2026, 11:00 in Belgium. */
const now = new Date("2026-11-22T10:00:00.000Z");
const deadlineAt = new Date("2026-11-23T08:00:00.000Z");

test.each([
  ["in full", "23/11/2026", "08:30", "2026-11-23T07:30:00.000Z"],
  ["as digits, with a u", "23112026", "8u30", "2026-11-23T07:30:00.000Z"],
  ["tomorrow as +1", "+1", "0830", "2026-11-23T07:30:00.000Z"],
  ["today as t", "t", "11:01", "2026-11-22T10:01:00.000Z"],
  ["the last minute before the deadline", "23/11/2026", "08:59", "2026-11-23T07:59:00.000Z"],
])("%s", (_, day, hour, at) =>
  expect(readMoment({ day, hour }, { now, deadlineAt })).toEqual({ ok: true, at: new Date(at) }),
);

test.each([
  ["nothing", "", "", "day day, hour hour"],
  ["no day", "31/11/2026", "08:00", "day day"],
  ["no hour", "23/11/2026", "25:00", "hour hour"],
  ["this very minute", "t", "11:00", "hour past"],
  ["yesterday", "21/11/2026", "12:00", "day past"],
  ["at the deadline", "23/11/2026", "09:00", "day after-deadline"],
  ["an hour that the clock skips", "28/03/2027", "02:30", "hour skipped"],
])("%s", (_, day, hour, expected) => {
  const read = readMoment({ day, hour }, { now, deadlineAt });
  expect(read.ok ? "ok" : read.faults.map((it) => `${it.field} ${it.why}`).join(", ")).toBe(expected);
});

test("half a year and a day ahead, where there is no deadline", () =>
  expect(readMoment({ day: "25/05/2027", hour: "12:00" }, { now })).toMatchObject({
    ok: false,
    faults: [{ field: "day", why: "too-far" }],
  }));
