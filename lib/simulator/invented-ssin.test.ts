import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInsz } from "@/lib/dimona/identifiers";
import { inventSsin } from "@/lib/simulator/invented-ssin";

const person = fc.record({
  lastName: fc.string(),
  firstName: fc.string(),
  birthDate: fc
    .date({ min: new Date("1905-01-01"), max: new Date("2025-01-01"), noInvalidDate: true })
    .map((it) => it.toISOString().slice(0, 10)),
  gender: fc.constantFrom("MALE" as const, "FEMALE" as const),
});

test("a found number has right check digits, the birth date, and the parity of the sex", () => {
  fc.assert(
    fc.property(person, (it) => {
      const ssin = inventSsin(it);
      expect(parseInsz(ssin)).toBe(ssin);
      expect(ssin.slice(0, 6)).toBe(it.birthDate.replaceAll("-", "").slice(2));
      expect(Number(ssin.slice(6, 9)) % 2).toBe(it.gender === "MALE" ? 1 : 0);
    }),
  );
});

test("the same person is always found under the same number", () => {
  fc.assert(
    fc.property(person, (it) => {
      expect(inventSsin({ ...it, lastName: it.lastName.toUpperCase() })).toBe(inventSsin(it));
    }),
  );
});

test("nothing at all still gives a number with right check digits", () => {
  expect(parseInsz(inventSsin({}))).toBeDefined();
});
