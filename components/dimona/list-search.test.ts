import { expect, test } from "vitest";
import { searchable } from "@/components/dimona/list-search";

test("a name and a Dimona number may stand in an address", () => {
  expect(searchable(" Fien Stramien ")).toBe("Fien Stramien");
  expect(searchable("600 165 606 187")).toBe("600165606187");
});

test.each(["65111899997", "65.11.18-999.97", "6511189999", "65111899998", "Fien 65111899997"])(
  "%s never gets into an address",
  (typed) => expect(searchable(typed)).toBeUndefined(),
);
