import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeLine, verdictOf } from "@/lib/dimona/dry-run/judge-line";
import { NUMBER, sampleIn, sampleLine, samplePeriod } from "@/lib/dimona/dry-run/samples";

const judge = (changes: Record<string, unknown> = {}) => judgeLine(JSON.stringify(sampleLine(changes)));

test("a declaration with nothing wrong gives A and no number", () => {
  expect(judge()).toEqual({ result: "A", errorIds: [] });
});

test("a late one gives W, and at the end of the day it is not late yet", () => {
  expect(judge({ at: "2026-11-18T23:59:59+01:00" })).toEqual({ result: "A", errorIds: [] });
  expect(judge({ at: "2026-11-19T00:00:00+01:00" })).toEqual({ result: "W", errorIds: ["90373-460"] });
});

test("one that the glossary refuses gives B with all that was found, sorted", () => {
  const declaration = sampleIn({ endingDate: "2026-11-17", plannedHoursNumber: 8 });
  expect(judge({ at: "2026-11-19T00:00:00+01:00", declaration })).toEqual({
    result: "B",
    errorIds: ["00911-014", "01135-005", "90373-460"],
  });
});

test("facts that the line does not give count as met", () => {
  expect(judge({ employer: undefined, register: undefined })).toEqual({ result: "A", errorIds: [] });
  expect(judge({ employer: { kind: "private", active: true, mandate: false } })).toEqual({
    result: "B",
    errorIds: ["90256-155"],
  });
});

test("an IN without an employer in the message is refused, though the line says who asks", () => {
  const { employer: _, ...declaration } = sampleIn();
  expect(judge({ declaration })).toEqual({ result: "B", errorIds: ["90256-364"] });
});

test("a worker without INSZ is found: never S", () => {
  const worker = {
    lastName: "Dupont",
    firstName: "Zoé",
    birthDate: "1990-00-00",
    birthPlace: "Lyon",
    birthPlaceCountry: "00111",
    nationality: "00111",
    gender: "FEMALE",
    address: { street: "Kerkstraat", houseNumber: "1", zipCode: "9000", city: "Gent", country: "00150" },
  };
  expect(judge({ declaration: { ...sampleIn(), worker } })).toEqual({ result: "A", errorIds: [] });
  expect(judge({ declaration: { ...sampleIn(), worker: { ...worker, gender: "X" } } })).toMatchObject({
    result: "B",
    errorIds: ["00029-003"],
  });
});

test("the register is whole: an unknown number is refused", () => {
  const declaration = { dimonaCancel: { dimonaNumber: NUMBER } };
  const known = { at: "2026-11-02T12:00:00+01:00", declaration, register: [samplePeriod()] };
  expect(judge(known)).toEqual({ result: "A", errorIds: [] });
  expect(judge({ ...known, register: [] })).toEqual({ result: "B", errorIds: ["00913-354"] });
  expect(judge({ ...known, register: [samplePeriod({ cancelled: true })] })).toMatchObject({ result: "B" });
});

test("another worker's period is nobody's overlap", () => {
  expect(judge({ register: [samplePeriod()] })).toMatchObject({ result: "B", errorIds: ["90373-334"] });
  const other = samplePeriod({ worker: { lastName: "Janssens", firstName: "An", birthDate: "1990-01-01" } });
  expect(judge({ register: [other] })).toEqual({ result: "A", errorIds: [] });
});

test("findings of ours without a number of the RSZ do not count", () => {
  expect(verdictOf([{ rule: "late-out", field: "endDate", severity: "warning" }])).toEqual({
    result: "A",
    errorIds: [],
  });
});

test("the same number twice is given once", () => {
  const finding = { rule: "missing", field: "worker", severity: "blocking", anomaly: "90017-363" } as const;
  expect(verdictOf([finding, finding]).errorIds).toEqual(["90017-363"]);
});

test("whatever the text, a line gives a verdict or an error, and never throws", () => {
  const anyText = fc.oneof(fc.string(), fc.json());
  const almost = fc.record({
    at: fc.constant("2026-11-18T07:00:00Z"),
    declaration: fc.anything(),
    register: fc.anything(),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        almost.map((it) => JSON.stringify(it) ?? ""),
      ),
      (text) => {
        const judged = judgeLine(text);
        expect("error" in judged || /^[AWB]$/.test(judged.result)).toBe(true);
      },
    ),
  );
});

test("whatever the fields say, a readable line gives a verdict", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("2026-11-18", "9999-12-31", "0800", "STU", "EXT", "302", NUMBER));
  const block = fc.record(
    {
      dimonaNumber: text,
      startingDate: text,
      startingHour: text,
      endingDate: text,
      endingHour: text,
      plannedHoursNumber: text,
    },
    { requiredKeys: [] },
  );
  const name = fc.constantFrom("dimonaIn", "dimonaOut", "dimonaUpdate", "dimonaCancel");
  fc.assert(
    fc.property(name, block, (kind, fields) => {
      const declaration = { employer: {}, worker: { ssin: "65111899997" }, [kind]: fields };
      expect(judge({ declaration, register: [samplePeriod()] })).toHaveProperty("result");
    }),
  );
});
