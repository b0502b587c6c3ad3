import { expect, test } from "vitest";
import { check } from "@/lib/dimona/check";

test("the manual's own example has nothing wrong", () => {
  const findings = check(
    { kind: "IN", startDate: "2019-09-20", endDate: "2019-09-21", jointCommittee: "XXX", workerType: "OTH" },
    {
      now: new Date("2019-09-19T10:00:00+02:00"),
      employer: { nssoNumber: "118203423", kind: "private", active: true, mandate: true, usualStartHour: "0800" },
      worker: { insz: "65111899997" },
      periods: [],
    },
  );
  expect(findings).toEqual([]);
});
