import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Content, GENDERS, type IdentityData } from "@/lib/dimona/declaration";
import { makeDimonaNumber, makeEnterpriseNumber, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import { decodeV2, encodeV2 } from "@/lib/rsz/codec-v2";
import { contentV2 } from "@/lib/rsz/content-v2";
import { manualMessage } from "@/lib/rsz/fixtures/manual";

const number = "600165606187";
const parties = { employer: manualMessage.employer, worker: manualMessage.worker };

describe("encoding", () => {
  it("the manual's IN in the words of v2: the RSZ's number is an integer, the characteristics are features", () => {
    expect(JSON.stringify(encodeV2(manualMessage))).toBe(
      '{"employer":{"employerId":118203423},"worker":{"ssin":"65111899997"},' +
        '"dimonaIn":{"startDate":"2019-09-20","endDate":"2019-09-21",' +
        '"features":{"jointCommissionNumber":"XXX","workerType":"OTH"}}}',
    );
  });

  it.each([
    [
      { kind: "OUT", periodNumber: number, endDate: "2019-09-21" } as const,
      { dimonaOut: { periodId: 600165606187, endDate: "2019-09-21" } },
    ],
    [{ kind: "CANCEL", periodNumber: number } as const, { dimonaCancel: { periodId: 600165606187 } }],
    [
      { kind: "UPDATE", periodNumber: number, startDate: "2019-09-19", startHour: "0800", plannedHours: "12" } as const,
      { dimonaUpdate: { periodId: 600165606187, startDate: "2019-09-19", startHour: "0800", plannedHoursNumber: 12 } },
    ],
    [
      { kind: "UPDATE", periodNumber: number, endDate: "9999-12-31", workerType: "OTH" } as const,
      { dimonaUpdate: { periodId: 600165606187, endDate: "9999-12-31" } },
    ],
  ])("%o carries its block alone", (content, body) => {
    expect(encodeV2({ ...parties, content })).toEqual(body);
  });

  const identity: IdentityData = {
    lastName: "Dupont",
    firstName: "Zoé",
    birthDate: "1990-00-00",
    birthPlace: "Lille",
    birthCountry: "00111",
    nationality: "00111",
    gender: "FEMALE",
    street: "Rue Haute",
    houseNumber: "1",
    postBox: "3",
    zipCode: "1000",
    city: "Bruxelles",
    country: "00150",
  };

  it("a worker without a number is told by identity data: countries are integers, the municipality has its NIS code", () => {
    expect(encodeV2({ ...manualMessage, worker: { identity } }).worker).toEqual({
      familyName: "Dupont",
      givenName: "Zoé",
      birthDate: "1990-00-00",
      placeOfBirth: "Lille",
      countryOfBirth: 111,
      nationality: 111,
      gender: "2",
      address: {
        street: "Rue Haute",
        houseNumber: "1",
        boxNumber: "3",
        postCode: "1000",
        municipality: { code: 21004, name: "Bruxelles" },
        country: 150,
      },
    });
  });

  it.each([
    ["abroad, where a postcode looks like one of ours", { country: "00111" }],
    ["under a postcode that annex 23 does not know", { zipCode: "1" }],
  ])("%s, a municipality has no code", (_, change) => {
    const { worker } = encodeV2({ ...manualMessage, worker: { identity: { ...identity, ...change } } });
    expect(worker).toMatchObject({ address: { municipality: { name: "Bruxelles" } } });
    expect(JSON.stringify(worker)).not.toContain('"code"');
  });

  it("a worker with a number is told by the number alone, and what is not said is not there", () => {
    expect(encodeV2({ ...manualMessage, worker: { insz: "65111899997", identity } }).worker).toEqual({
      ssin: "65111899997",
    });
    const bare = { identity: { lastName: "Dupont", firstName: "Zoé" } };
    expect(encodeV2({ ...manualMessage, worker: bare }).worker).toEqual({ familyName: "Dupont", givenName: "Zoé" });
  });

  it("an enterprise number keeps its leading zero, and what is no number stays text for the RSZ to refuse", () => {
    const { employer } = encodeV2({ ...manualMessage, employer: { enterpriseNumber: "0207437468" } });
    expect(employer).toEqual({ enterpriseNumber: "0207437468" });
    const { worker } = encodeV2({ ...manualMessage, worker: { identity: { ...identity, nationality: "Belg" } } });
    expect(worker).toMatchObject({ nationality: "Belg" });
  });

  it("what cannot be encoded is never encoded half", () => {
    expect(() => encodeV2({ ...parties, content: { kind: "OUT", periodNumber: number } })).toThrow();
  });
});

const answered = (status: object, rest: object = {}) => ({
  ...rest,
  declarationStatus: { declarationId: 600165606187, ...status },
});

describe("decoding", () => {
  it("reads A with its period, the worker and nothing of what it does not know", () => {
    const rest = { href: "https://x/declarations/1", worker: { ssin: "65111899997", gender: "1" }, later: {} };
    const status = { result: "A", period: { id: 600165606187, href: "https://x/periods/600165606187" }, more: 1 };
    expect(decodeV2(answered(status, rest))).toEqual({
      declarationNumber: number,
      result: "A",
      periodNumber: number,
      anomalies: [],
      informations: [],
      workerInsz: "65111899997",
    });
  });

  it.each([
    [{ code: "90017-369", descriptionFr: "Dépassement", descriptionNl: "Overschrijding" }],
    [{ code: "90017-369", label: { fr: "Dépassement", nl: "Overschrijding" } }],
    [{ errorId: "90017-369", labelFr: "Dépassement", labelNl: "Overschrijding" }],
  ])("the anomaly %o is read", (item) => {
    expect(decodeV2(answered({ result: "W", anomalies: [item] }))).toMatchObject({
      anomalies: [{ errorId: "90017-369", labelNl: "Overschrijding", labelFr: "Dépassement" }],
    });
  });

  it.each([
    [{ code: "90017-369" }, { errorId: "90017-369", labelNl: "", labelFr: "" }],
    ["90017-369", { errorId: "90017-369", labelNl: "", labelFr: "" }],
    [
      { code: "1-2", label: "Both" },
      { errorId: "1-2", labelNl: "Both", labelFr: "Both" },
    ],
    [{ label: { nl: "Zonder code" } }, { errorId: "", labelNl: "Zonder code", labelFr: "" }],
  ])("of the anomaly %o what is there is kept", (item, anomaly) => {
    expect(decodeV2(answered({ result: "B", anomalies: [item] }))).toMatchObject({ anomalies: [anomaly] });
    expect(decodeV2(answered({ result: "B", anomalies: item }))).toMatchObject({ anomalies: [anomaly] });
  });

  it.each([[undefined], [null], [[]], [[null, {}, false]]])("anomalies %o are none", (anomalies) => {
    expect(decodeV2(answered({ result: "B", anomalies }))).toMatchObject({ result: "B", anomalies: [] });
  });

  it("reads what is over a contingent in v1's names and in the likely ones", () => {
    const items = [
      { informationType: "QUOTA WARNING STUDENT", informationDetail: "4" },
      { type: "X", value: 4 },
    ];
    expect(decodeV2(answered({ result: "W", informations: items }))).toMatchObject({
      informations: [
        { type: "QUOTA WARNING STUDENT", detail: "4" },
        { type: "X", detail: "4" },
      ],
    });
  });

  it.each(["B", "S"])("%s has no period, even where the answer names one", (result) => {
    expect(decodeV2(answered({ result, period: { id: 600165606187 } }))).not.toHaveProperty("periodNumber");
  });

  it.each([
    [{ period: { id: 600165606187 } }],
    [{ period: { id: "600165606187" } }],
    [{ period: { href: "https://x/REST/dimona/v2/periods/600165606187?lang=nl" } }],
    [{ period: 600165606187 }],
    [{ periodId: 600165606187 }],
  ])("the period of %o is read", (status) => {
    expect(decodeV2(answered({ result: "W", ...status }))).toMatchObject({ periodNumber: number });
  });

  it("numbers get back the zeros that integers lose", () => {
    const json = { worker: { ssin: 1_010_100_194 }, declarationStatus: { declarationId: 7, result: "A" } };
    expect(decodeV2(json)).toMatchObject({ declarationNumber: "000000000007", workerInsz: "01010100194" });
  });

  it("the number is found in the address when the status does not have it", () => {
    const json = { href: `https://x/declarations/${number}`, declarationStatus: { result: "B" } };
    expect(decodeV2(json)).toMatchObject({ declarationNumber: number, result: "B" });
  });

  it.each([{}, { result: null }])("a status %o without result is a declaration in process", (status) => {
    expect(decodeV2(answered(status))).toBe("in-process");
  });

  it.each([
    undefined,
    null,
    "A",
    [],
    {},
    { declarationStatus: null },
    { declarationStatus: { declarationId: 6, result: "C" } },
    { declarationStatus: { declarationId: "abc", result: "A" } },
    { declarationStatus: { declarationId: 2 ** 60, result: "A" } },
    { declarationStatus: { result: "A" } },
  ])("%o is no answer", (json) => {
    expect(decodeV2(json)).toBeUndefined();
  });

  it("nothing that is JSON makes it throw, however odd the parts of an answer are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
        const status = { declarationId: 6, result: "W", period: one, anomalies: two, informations: [three] };
        expect(decodeV2({ worker: three, declarationStatus: status })).toMatchObject({ result: "W" });
        expect(() => [decodeV2(one), contentV2(two), contentV2({ dimonaIn: three })]).not.toThrow();
      }),
    );
  });
});

const some = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const words = fc.option(fc.stringMatching(/^[A-Za-z][A-Za-z0-9 '-]{0,10}[a-z]$/), { nil: undefined });
const country = some(["00150", "00111", "00129", "00013"]);
const without = (parts: object): Content =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Content;

const moments = {
  startHour: some(["0000", "0830", "2359"]),
  endDate: some(["2026-12-31", "9999-12-31"]),
  endHour: some(["0000", "1730"]),
  plannedHours: some(["1", "475", "999"]),
};
const contents: fc.Arbitrary<Content> = fc
  .oneof(
    fc.record({
      kind: fc.constant("IN"),
      startDate: fc.constant("2026-11-23"),
      workerType: fc.constantFrom("OTH", "STU", "FLX"),
      ...moments,
      jointCommittee: some(["XXX", "124", "322"]),
      subEntity: some(["1", "0123456789"]),
      usingCompanyCommittee: some(["XXX", "140"]),
      usingCompanyEnterpriseNumber: some([makeEnterpriseNumber(1), makeEnterpriseNumber(9_000_000)]),
      usingCompanyName: words,
      usingCompanyZipCode: some(["1000", "75001"]),
      usingCompanyCity: words,
      usingCompanyCountry: country,
      firstMonthCard: some(["012345678901"]),
      nextMonthCard: some(["123456789013"]),
      workPlaceName: words,
      workPlaceStreet: words,
      workPlaceHouseNumber: some(["1", "1A"]),
      workPlacePostBox: some(["b2"]),
      workPlaceZipCode: some(["9000", "0999"]),
      workPlaceCity: words,
      workPlaceCountry: country,
      employmentNature: some(["WORKER"]),
      workerStatus: some(["F1"]),
      activityWithRisk: some(["001", "401"]),
    }),
    fc.record({
      kind: fc.constant("OUT"),
      periodNumber: fc.nat().map(makeDimonaNumber),
      endDate: fc.constant("2026-12-31"),
    }),
    fc.record({ kind: fc.constant("UPDATE"), periodNumber: fc.nat().map(makeDimonaNumber), ...moments }),
    fc.record({ kind: fc.constant("CANCEL"), periodNumber: fc.nat().map(makeDimonaNumber) }),
  )
  .map(without);

it("what goes out in v2 is read back as it was, whatever is said", () => {
  fc.assert(
    fc.property(contents, fc.nat(), fc.constantFrom(...GENDERS), (content, seed, gender) => {
      const worker = { identity: { lastName: "A", firstName: "B", gender } };
      const body = encodeV2({ content, employer: { nssoNumber: makeNssoNumber(seed) }, worker });
      expect(contentV2(JSON.parse(JSON.stringify(body)))).toEqual(content);
    }),
  );
});
