import { expect, test } from "vitest";
import { nationalOf, nationalOption, numberOption } from "@/components/dimona/declaration-form/national-committee";
import { meaningOf } from "@/lib/dimona/committees";

const hotel = {
  number: "302",
  nl: "Paritair Comité voor het hotelbedrijf",
  fr: "Commission paritaire de l'industrie hôtelière",
};

test.each([
  ["302", "OTH", "XXX"],
  ["302", "EXT", "302"],
  ["302", undefined, "302"],
  ["140.05", "OTH", "140"],
  ["200", undefined, "XXX"],
])("%s with %s is %s in Dimona", (number, type, value) => {
  expect(meaningOf(number, type)).toBe(value);
});

test("an option says what the committee is in Dimona, and is one again when it was chosen", () => {
  const option = nationalOption(hotel, "OTH", "de");
  expect(option).toMatchObject({ label: "302 – Commission paritaire de l'industrie hôtelière", hint: "→ XXX" });
  expect(nationalOf(option)).toEqual({ value: "302", label: hotel.fr });
  expect(nationalOf(numberOption("140.05"))).toEqual({ value: "140.05", label: "" });
  expect(nationalOf({ value: "302", label: "302 – x" })).toBeUndefined();
});
