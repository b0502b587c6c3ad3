import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as identifiers from "@/lib/dimona/identifiers";
import {
  makeDimonaNumber,
  makeEnterpriseNumber,
  makeInsz,
  makeNssoNumber,
  makeProvisionalNumber,
} from "@/lib/dimona/identifiers-made";

type Kind = {
  parse: (text: string) => string | undefined;
  format: (digits: string) => string;
  made: fc.Arbitrary<string>;
};

const seeds = fc.integer({ min: 0, max: 2_000_000_000 });
const births = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""));
const counters = fc.integer({ min: 1, max: 998 });

const KINDS: Record<string, Kind> = {
  INSZ: {
    parse: identifiers.parseInsz,
    format: identifiers.formatInsz,
    made: fc.tuple(births, counters).map(([birth, counter]) => makeInsz(birth, counter)),
  },
  "enterprise number": {
    parse: identifiers.parseEnterpriseNumber,
    format: identifiers.formatEnterpriseNumber,
    made: seeds.map(makeEnterpriseNumber),
  },
  "definitive RSZ number": {
    parse: identifiers.parseNssoNumber,
    format: identifiers.formatNssoNumber,
    made: seeds.map(makeNssoNumber),
  },
  "provisional RSZ number": {
    parse: identifiers.parseProvisionalNumber,
    format: identifiers.formatProvisionalNumber,
    made: seeds.map(makeProvisionalNumber),
  },
  "Dimona number": {
    parse: identifiers.parseDimonaNumber,
    format: identifiers.formatDimonaNumber,
    made: seeds.map(makeDimonaNumber),
  },
};

const altered = (digits: string, at: number, by: number): string => {
  const place = at % digits.length;
  const digit = (Number(digits[place]) + by) % 10;
  return digits.slice(0, place) + digit + digits.slice(place + 1);
};

describe.each(Object.entries(KINDS))("%s", (_, { parse, format, made }) => {
  test("what was made is right, and is read back from its official notation", () => {
    fc.assert(
      fc.property(made, (digits) => {
        expect(parse(digits)).toBe(digits);
        expect(parse(format(digits))).toBe(digits);
        expect(format(digits)).not.toBe(digits);
      }),
    );
  });

  test("spaces, dots, dashes and slashes make no difference", () => {
    fc.assert(
      fc.property(made, fc.constantFrom(" ", ".", "-", "/"), (digits, mark) => {
        expect(parse([...digits].join(mark))).toBe(digits);
      }),
    );
  });

  test("no text makes it throw, and what it gives it gives again", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const digits = parse(text);
        if (digits !== undefined) expect(parse(digits)).toBe(digits);
      }),
    );
  });
});

// An INSZ does not say its century, so there a changed digit may be right for the other one: see below.
const { INSZ: _, ...withoutCentury } = KINDS;

test.each(Object.entries(withoutCentury))("one changed digit of a %s is refused", (_name, { parse, made }) => {
  fc.assert(
    fc.property(made, fc.nat(20), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      expect(parse(altered(digits, at, by))).toBeUndefined();
    }),
  );
});

test("one changed digit of an INSZ is refused within its century", () => {
  fc.assert(
    fc.property(births, counters, fc.nat(20), fc.integer({ min: 1, max: 9 }), (birth, counter, at, by) => {
      const wrong = altered(makeInsz(birth, counter), at, by);
      const check = identifiers.inszCheck(Number(wrong.slice(0, 9)), birth >= "2000");
      expect(String(check).padStart(2, "0")).not.toBe(wrong.slice(9));
    }),
  );
});

describe("known numbers", () => {
  test.each(["118203423", "000100006", "199999934"])("RSZ %s", (digits) => {
    expect(identifiers.parseNssoNumber(digits)).toBe(digits);
  });
  test.each(["5000000120", "5999999989"])("provisional RSZ %s", (digits) => {
    expect(identifiers.parseProvisionalNumber(digits)).toBe(digits);
  });
  test.each(["600165606187", "600155036120", "600126284916", "600124241448", "629003532496"])("Dimona %s", (digits) => {
    expect(identifiers.parseDimonaNumber(digits)).toBe(digits);
  });
  test("the Dimona number that the manual calls unknown has wrong check digits", () => {
    expect(identifiers.parseDimonaNumber("700125761015")).toBeUndefined();
  });
  test("the INSZ of the manual ends in 97, not 00", () => {
    expect(identifiers.parseInsz("65.11.18-999.97")).toBe("65111899997");
    expect(identifiers.parseInsz("65111899900")).toBeUndefined();
    expect(makeInsz("19651118", 999)).toBe("65111899997");
  });
});

describe("notation", () => {
  test("each number in its official form", () => {
    expect(identifiers.formatInsz("65111899997")).toBe("65.11.18-999.97");
    expect(identifiers.formatEnterpriseNumber("0477472701")).toBe("0477.472.701");
    expect(identifiers.formatNssoNumber("118203423")).toBe("1182034-23");
    expect(identifiers.formatProvisionalNumber("5000000120")).toBe("50000001-20");
    expect(identifiers.formatDimonaNumber("600165606187")).toBe("600 165 606 187");
  });
  test("an enterprise number with BE, without its zero", () => {
    expect(identifiers.parseEnterpriseNumber("BE 477.472.701")).toBe("0477472701");
    expect(identifiers.parseEnterpriseNumber("be0477472701")).toBe("0477472701");
    expect(identifiers.parseEnterpriseNumber("2477472701")).toBeUndefined();
    expect(identifiers.parseEnterpriseNumber("")).toBeUndefined();
  });
  test("an RSZ number gets its zeros back", () => {
    expect(identifiers.parseNssoNumber("100006")).toBe("000100006");
  });
});

test("the domain of RSZ numbers is closed at both ends", () => {
  expect(identifiers.parseNssoNumber("000099909")).toBeUndefined();
  expect(identifiers.parseNssoNumber("200000031")).toBeUndefined();
  expect(identifiers.parseProvisionalNumber("5000000023")).toBeUndefined();
});

test.each([
  ["65111899997", false],
  [makeInsz("19652118", 1), true],
  [makeInsz("20055118", 1), true],
  [makeInsz("20051218", 1), false],
])("%s is of the BIS register: %s", (insz, bis) => {
  expect(identifiers.isBis(insz)).toBe(bis);
});

test("seeds that differ give numbers that differ", () => {
  const many = Array.from({ length: 5_000 }, (_, seed) => seed);
  for (const make of [makeNssoNumber, makeProvisionalNumber, makeEnterpriseNumber, makeDimonaNumber])
    expect(new Set(many.map(make)).size).toBe(many.length);
});
