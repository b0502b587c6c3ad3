import { expect, test } from "vitest";
import { behaviourOf, specialWorkers } from "@/lib/simulator/special-workers";

test.each(specialWorkers)(
  "$behaviour: the number is right for someone born in 1901, and for nobody born later",
  ({ ssin }) => {
    const nine = Number(ssin.slice(0, 9));
    expect(ssin).toMatch(/^010101\d{5}$/);
    expect(97 - (nine % 97)).toBe(Number(ssin.slice(9)));
    expect(97 - ((2_000_000_000 + nine) % 97)).not.toBe(Number(ssin.slice(9)));
  },
);

test("each number is used once, and an ordinary number asks for nothing", () => {
  expect(new Set(specialWorkers.map((it) => it.ssin)).size).toBe(specialWorkers.length);
  expect(behaviourOf("65111899997")).toBeUndefined();
  expect(behaviourOf(undefined)).toBeUndefined();
});
