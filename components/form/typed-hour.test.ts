import { describe, expect, it } from "vitest";
import { parseTypedHour, showHour } from "@/components/form/typed-hour";

describe("parseTypedHour", () => {
  it.each([
    ["17:30", "1730"],
    ["1730", "1730"],
    ["17u30", "1730"],
    ["17h30", "1730"],
    ["17.30", "1730"],
    ["17u", "1700"],
    ["9", "0900"],
    ["930", "0930"],
    ["00:00", "0000"],
    ["23:59", "2359"],
    ["24:00", "2400"],
  ])("understands %s", (typed, hour) => {
    expect(parseTypedHour(typed)).toBe(hour);
  });

  it.each(["", "24:01", "25", "12:60", "noon", "123:00"])("takes %j for no hour", (typed) => {
    expect(parseTypedHour(typed)).toBeUndefined();
  });

  it("shows an hour with a colon", () => {
    expect(showHour("0930")).toBe("09:30");
  });
});
