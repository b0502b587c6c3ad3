import { expect, test } from "vitest";
import { readLine } from "@/lib/dimona/dry-run/read-line";
import { NUMBER, sampleIn, sampleLine, samplePeriod } from "@/lib/dimona/dry-run/samples";

const read = (changes: Record<string, unknown> = {}) => readLine(JSON.stringify(sampleLine(changes)));

test("every name of a message arrives in the law's terms", () => {
  const address = {
    street: "Kaai",
    houseNumber: "7",
    postBox: "2",
    zipCode: "2000",
    city: "Antwerpen",
    country: "00150",
  };
  const declaration = sampleIn({
    startingHour: "0800",
    endingDate: "2026-11-19",
    endingHour: "1700",
    plannedHoursNumber: 16,
    dimonaFeatures: {
      jointCommissionNumber: "322",
      workerType: "STU",
      subEntity: "123",
      usingEmployer: { jointCommissionNumber: "124", enterpriseNumber: "0477472701", name: "Bouw", address },
    },
    constructionControlCards: { firstMonthC32ANumber: "1", nextMonthC32ANumber: "2" },
    studentPlaceOfWork: { name: "Filiaal", address },
    smallStatutesInformation: { employmentNature: "WORKER", workerStatus: "F1", activityWithRisk: 401 },
  });
  expect(read({ declaration })).toMatchObject({
    ok: true,
    content: {
      kind: "IN",
      startDate: "2026-11-18",
      startHour: "0800",
      endDate: "2026-11-19",
      endHour: "1700",
      plannedHours: "16",
      jointCommittee: "322",
      workerType: "STU",
      subEntity: "123",
      usingCompanyCommittee: "124",
      usingCompanyEnterpriseNumber: "0477472701",
      usingCompanyName: "Bouw",
      usingCompanyStreet: "Kaai",
      usingCompanyHouseNumber: "7",
      usingCompanyPostBox: "2",
      usingCompanyZipCode: "2000",
      usingCompanyCity: "Antwerpen",
      usingCompanyCountry: "00150",
      firstMonthCard: "1",
      nextMonthCard: "2",
      workPlaceName: "Filiaal",
      workPlaceStreet: "Kaai",
      workPlaceCountry: "00150",
      employmentNature: "WORKER",
      workerStatus: "F1",
      activityWithRisk: "401",
    },
  });
});

test("a period of the register arrives with all it holds", () => {
  const period = samplePeriod({
    startingHour: "0800",
    endingDate: "2026-11-03",
    endingHour: "1200",
    plannedHoursNumber: 4,
    locked: true,
    dimonaFeatures: {
      jointCommissionNumber: "322",
      workerType: "EXT",
      usingEmployer: { jointCommissionNumber: "302" },
    },
  });
  expect(read({ register: [period] })).toMatchObject({
    context: {
      periods: [
        {
          number: NUMBER,
          startHour: "0800",
          endDate: "2026-11-03",
          endHour: "1200",
          plannedHours: 4,
          locked: true,
          cancelled: false,
          usingCompany: { jointCommittee: "302" },
        },
      ],
    },
  });
});

test("an UPDATE sees the periods of the worker of its period, and of nobody else", () => {
  const other = samplePeriod({ dimonaPeriodId: "600155036120", worker: { ssin: "90010100188" } });
  const declaration = { dimonaUpdate: { dimonaNumber: NUMBER, startingDate: "2026-11-01" } };
  const found = read({ declaration, register: [other, samplePeriod()] });
  expect(found.ok && found.context.periods.map((it) => it.number)).toEqual([NUMBER]);
});

test("a provisional number is known by its ten digits", () => {
  const declaration = { ...sampleIn(), employer: { nssoRegistrationNumber: "5000000120" } };
  expect(read({ declaration })).toMatchObject({ context: { employer: { provisional: true } } });
});

test.each([
  ["nothing that is JSON", "{", "is not JSON"],
  ["a list", "[]", "expected object"],
  ["null", "null", "expected object"],
  ["no declaration", JSON.stringify({ at: "2026-11-18T07:00:00Z" }), "declaration:"],
  ["an instant without its zone", JSON.stringify(sampleLine({ at: "2026-11-18T07:00:00" })), "at:"],
  ["no block", JSON.stringify(sampleLine({ declaration: {} })), "exactly one of"],
  ["two blocks", JSON.stringify(sampleLine({ declaration: { dimonaIn: {}, dimonaOut: {} } })), "exactly one of"],
  [
    "an unknown name",
    JSON.stringify(sampleLine({ declaration: sampleIn({ startDate: "x" }) })),
    "dimonaIn.startDate: is not known",
  ],
  ["a number for a day", JSON.stringify(sampleLine({ declaration: sampleIn({ startingDate: 5 }) })), "startingDate:"],
  [
    "an unknown name of the employer",
    JSON.stringify(sampleLine({ employer: { actif: true } })),
    "employer.actif: is not known",
  ],
])("%s is an error that names the property", (_, text, error) => {
  const found = readLine(text);
  expect(found.ok ? "" : found.error).toContain(error);
});

test("what a case says about itself beside the line is left alone", () => {
  expect(read({ name: "a case", expect: { result: "A" } })).toMatchObject({ ok: true });
});

test("an error never repeats what stood in the line", () => {
  for (const text of ['{"ssin":"65111899997"', JSON.stringify(sampleLine({ at: "65111899997" }))]) {
    const found = readLine(text);
    expect(found.ok ? "65111899997" : found.error).not.toContain("65111899997");
  }
});

test("a sub-entity is the employer's to give once the register has one", () => {
  const facts = (register: unknown[]) => {
    const found = read({ register });
    return found.ok ? found.context.employer?.federalSubEntities : "unread";
  };
  expect(facts([])).toBe(false);
  expect(facts([samplePeriod({ dimonaFeatures: { workerType: "OTH", subEntity: "12" } })])).toBeUndefined();
});

test("days of other casual workers in horeca count once for the employer", () => {
  const casual = (day: string, ssin: string) =>
    samplePeriod({
      worker: { ssin },
      dimonaFeatures: { jointCommissionNumber: "302", workerType: "EXT" },
      startingDate: day,
      startingHour: "1000",
      endingDate: day,
      endingHour: "1800",
    });
  const register = [
    casual("2026-03-01", "90010100188"),
    casual("2026-03-01", "90010100287"),
    casual("2026-03-02", "90010100188"),
    casual("2026-11-18", "90010100188"),
    casual("2026-03-03", "90010100188"),
    casual("2026-03-03", "65111899997"),
    casual("2025-03-04", "90010100188"),
  ];
  expect(read({ register })).toMatchObject({ context: { usedElsewhere: { HORECA_EMPLOYER: 2 } } });
});
