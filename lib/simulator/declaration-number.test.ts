import { expect, test } from "vitest";
import { nextNumber } from "@/lib/simulator/declaration-number";

const sequence = (count: number): string[] => {
  const numbers: string[] = [];
  for (let index = 0; index < count; index++) numbers.push(nextNumber(numbers.at(-1)));
  return numbers;
};

test("numbers have 12 digits, start with 6002 and end in their first ten mod 97", () => {
  for (const number of sequence(300)) {
    expect(number).toMatch(/^6002\d{8}$/);
    expect(Number(number.slice(0, 10)) % 97).toBe(Number(number.slice(10)));
  }
});

test("numbers rise, none comes twice, and none has the remainder whose spelling is not known", () => {
  const numbers = sequence(300);
  expect([...new Set(numbers)].sort()).toEqual(numbers);
  expect(numbers.filter((it) => it.endsWith("00"))).toEqual([]);
});
