import fc from "fast-check";
import { expect, test } from "vitest";
import { readFormat, shownNumber } from "@/lib/batch/files/number-format";

const shown = (raw: string, code: string, is1904?: boolean) => shownNumber(raw, readFormat(code), is1904);

test.each([
  ["dd/mm/yyyy", "46348", "22/11/2026"],
  ["[$-813]d\\ mmmm\\ yyyy;@", "46348", "22/11/2026"],
  ["m/d/yyyy", "46348", "22/11/2026"],
  ["TT.MM.JJJJ", "46348", "22/11/2026"],
  ["jj/mm/aaaa", "46348", "22/11/2026"],
  ["yyyy\\-mm\\-dd", "46348.99", "22/11/2026"],
  ["mmm-yy", "46327", "01/11/2026"],
  ["h:mm", "0.729166666666667", "17:30"],
  ["uu:mm", "0.375", "09:00"],
  ["hh:mm AM/PM", "0.5", "12:00"],
  ["hh:mm:ss.000", "0.9999999", "00:00"],
  ["[hh]:mm", "1.58333333333333", "38:00"],
  ["dd/mm/yyyy hh:mm", "46348.7291666667", "22/11/2026 17:30"],
  ["dd/mm/yyyy hh:mm", "46348", "22/11/2026"],
])("a cell of format %s shows %s as %s", (code, raw, text) => expect(shown(raw, code)).toBe(text));

test.each([
  ["General", "65111899997", "65111899997"],
  ["General", "6.5111899997E10", "65111899997"],
  ["", "600165606187", "600165606187"],
  ["0.00E+00", "65111899997", "65111899997"],
  ["#,##0", "1182034", "1182034"],
  ["00000000000", "1020300438", "01020300438"],
  ['00"."00"."00"-"000"."00', "65111899997", "65.11.18-999.97"],
  ["00\\.00\\.00\\-000\\.00", "1020300438", "01.02.03-004.38"],
  ["0", "7", "7"],
  ["0.00", "140.1", "140.10"],
  ["0.0", "140.05", "140.05"],
  ["General", "7.4000000000000004", "7.4"],
  ["General", "1E-7", "0.0000001"],
  ["dd/mm/yyyy", "-5", "-5"],
  ["dd/mm/yyyy", "2958466", "2958466"],
  ["@", "12", "12"],
  ['General" uur"', "12", "12"],
  ["[Red]Standaard", "12", "12"],
  [";;;", "12", "12"],
  ["0%", "0.15", "0.15"],
  ["General", "geen getal", "geen getal"],
])("a cell of format %s shows the number %s as %s", (code, raw, text) => expect(shown(raw, code)).toBe(text));

test("the last day that a spreadsheet has is a day", () => expect(shown("2958465", "dd/mm/yyyy")).toBe("31/12/9999"));

test("days count from 1904 where the workbook says so", () =>
  expect(shown("44886", "dd/mm/yyyy", true)).toBe("22/11/2026"));

test("no whole number of 20 digits or fewer is ever shown with an exponent, and none loses a digit that the file holds", () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
      fc.constantFrom("General", "0", "#,##0"),
      (number, code) => {
        expect(shown(String(number), code)).toBe(String(number));
      },
    ),
  ));

test("no format and no number makes it throw", () =>
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string(), fc.double().map(String)), (code, raw) => {
      expect(typeof shown(raw, code)).toBe("string");
    }),
  ));
