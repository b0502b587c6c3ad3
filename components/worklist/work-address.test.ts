import { expect, test } from "vitest";
import { neighbours, workAddress } from "@/components/worklist/work-address";

test("the address says filter, page and what is open, and nothing that is the rule", () => {
  expect(workAddress({})).toBe("/");
  expect(workAddress({ page: 1 })).toBe("/");
  expect(workAddress({ outcome: "refused", page: 2, open: "x" })).toBe("/?state=refused&page=2&open=x");
});

test("the first has none before, the last none after, and one that is not in the list has neither", () => {
  expect(neighbours(["a", "b", "c"], "a")).toEqual({ previous: undefined, next: "b" });
  expect(neighbours(["a", "b", "c"], "b")).toEqual({ previous: "a", next: "c" });
  expect(neighbours(["a", "b", "c"], "c")).toEqual({ previous: "b", next: undefined });
  expect(neighbours(["a"], "z")).toEqual({});
});
