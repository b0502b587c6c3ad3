import { expect, test } from "vitest";
import { fieldOfAnomaly, readRemarks } from "@/app/(desk)/declarations/new/remarks";
import { rszLabels } from "@/app/(desk)/declarations/new/rsz-labels";

test.each([
  ["00910-008", "startDate"],
  ["00911-014", "endDate"],
  ["01135-001", "plannedHours"],
  ["00046-001", "jointCommittee"],
  ["00024-003", "worker"],
  ["00030-003", "worker"],
  ["90017-369", "worker"],
  ["90256-155", "employer"],
  ["90373-334", "declaration"],
  ["?????-???", "declaration"],
])("the anomaly %s belongs to %s", (errorId, field) => expect(fieldOfAnomaly(errorId)).toBe(field));

test("what is stored in another shape says nothing and does no harm", () => {
  expect(readRemarks(null, "nl")).toEqual([]);
  expect(readRemarks([{ id: 1 }], "nl")).toEqual([]);
});

test("an anomaly that our table does not know is shown in the RSZ's own words of the notification", () => {
  const stored = [{ errorId: "99999-999", labelNl: "Iets nieuws", labelFr: "Du nouveau" }];
  expect(readRemarks(stored, "nl")[0]?.text).toBe("Iets nieuws");
  expect(readRemarks(stored, "fr")[0]?.text).toBe("Du nouveau");
  expect(readRemarks(stored, "en")[0]?.text).toBe("Iets nieuws");
});

test("labels exist in the RSZ's own languages only, without the title of their zone", () => {
  expect(rszLabels("nl")["90373-421"]).not.toContain(" : ");
  expect(Object.keys(rszLabels("fr")).length).toBeGreaterThan(50);
  expect(rszLabels("de")).toEqual({});
});
