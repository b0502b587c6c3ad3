import { expect, test } from "vitest";
import { weekdayName } from "@/components/form/weekday-name";
import { toDay } from "@/lib/day";

test.each([
  ["2026-11-22", "nl", "zo"],
  ["2026-11-23", "nl", "ma"],
  ["2026-11-22", "fr", "dim."],
  ["2024-02-29", "en", "Thu"],
])("%s in %s is %s", (day, locale, name) => expect(weekdayName(toDay(day), locale)).toBe(name));
