import { expect, test } from "vitest";
import { formatBirthDate, parseBirthDate } from "@/lib/people/birth-date";

test.each([
  ["18/11/1965", "1965-11-18"],
  ["18111965", "1965-11-18"],
  ["1965-11-18", "1965-11-18"],
  ["1.2.2001", "2001-02-01"],
  ["00/11/1965", "1965-11-00"],
  ["00/00/1965", "1965-00-00"],
  ["1965", "1965-00-00"],
  ["29/02/2000", "2000-02-29"],
])("%s is %s", (typed, date) => {
  expect(parseBirthDate(typed)).toBe(date);
  expect(parseBirthDate(formatBirthDate(date))).toBe(date);
});

test.each(["", "18/11/65", "31/02/1965", "29/02/1900", "18/00/1965", "1799", "3000", "x"])(
  "%s is no birth date",
  (typed) => {
    expect(parseBirthDate(typed)).toBeUndefined();
  },
);
