import { expect, test } from "vitest";
import { isAdmitted, notAdmitted, toPlain } from "@/lib/dimona/tables/admitted-characters";

test.each(["Peeters-D'Hondt", "Rue de l'Église 12", "Müller & Söhne", "Çelik", "", "a@b.be"])(
  "%s is admitted",
  (text) => {
    expect(isAdmitted(text)).toBe(true);
  },
);

test.each([
  ["María", ["í"]],
  ['"Jan"', ['"']],
  ["a;b;", [";"]],
  ["Łukasz", ["Ł"]],
  ["tab\t", ["\t"]],
  ["😀", ["😀"]],
])("%s has characters that are not in the annex", (text, expected) => {
  expect(notAdmitted(text)).toEqual(expected);
});

test("a letter with its accent apart is the same letter", () => {
  expect(isAdmitted("Rene\u0301")).toBe(true);
});

test("a name is compared in capitals without accents", () => {
  expect(toPlain(" Sint-Gillis  éçØ° ")).toBe("SINT-GILLIS ECOO");
  expect(toPlain("Liège")).toBe(toPlain("LIEGE"));
  expect(toPlain("Sint-Gillis")).not.toBe(toPlain("Sint Gillis"));
});
