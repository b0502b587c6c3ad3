import { expect, test } from "vitest";
import { committeeText, fieldText, workerTypeText } from "@/components/dimona/field-text";

test("each kind of field is shown in its own notation", () => {
  expect(fieldText("startDate", "2026-11-02", "nl", "open")).toBe("02/11/2026");
  expect(fieldText("startHour", "0930", "nl", "open")).toBe("09:30");
  expect(fieldText("periodNumber", "600165606187", "nl", "open")).toBe("600 165 606 187");
  expect(fieldText("plannedHours", "120", "nl", "open")).toBe("120");
  expect(fieldText("workerType", "STU", "fr", "ouverte")).toBe("STU – Étudiant");
});

test("an end that is taken away is named, not shown as the year 9999", () => {
  expect(fieldText("endDate", "9999-12-31", "nl", "open")).toBe("open");
  expect(fieldText("endDate", "2026-12-31", "nl", "open")).toBe("31/12/2026");
});

test("what is unknown or unreadable is shown as it was declared", () => {
  expect(workerTypeText("ZZZ", "en")).toBe("ZZZ");
  expect(committeeText("999", "en")).toBe("999");
  expect(fieldText("startDate", "31/02", "en", "open")).toBe("31/02");
});
