import { describe, expect, it } from "vitest";
import type { IdentityData } from "@/lib/dimona/declaration";
import { decodeV1, encodeV1 } from "@/lib/rsz/codec-v1";
import { accepted, identifying, manualBody, manualMessage, refused, warned } from "@/lib/rsz/fixtures/manual";

const number = "600165606187";
const parties = { employer: manualMessage.employer, worker: manualMessage.worker };

describe("encoding", () => {
  it("the manual's IN becomes the manual's JSON, keys in the same order", () => {
    expect(JSON.stringify(encodeV1(manualMessage))).toBe(JSON.stringify(manualBody));
  });

  it("hours stay text, planned hours become a number", () => {
    const content = {
      ...manualMessage.content,
      workerType: "EXT",
      startHour: "0800",
      endHour: "1730",
      plannedHours: "40",
    };
    expect(JSON.stringify(encodeV1({ ...manualMessage, content }).dimonaIn)).toBe(
      '{"startingDate":"2019-09-20","startingHour":"0800","endingDate":"2019-09-21","endingHour":"1730",' +
        '"plannedHoursNumber":40,"dimonaFeatures":{"jointCommissionNumber":"XXX","workerType":"EXT"}}',
    );
  });

  it("a local authority's IN has no joint committee", () => {
    const { jointCommittee: _, ...content } = manualMessage.content;
    const body = encodeV1({ ...manualMessage, employer: { enterpriseNumber: "0207437468" }, content });
    expect(body.employer).toEqual({ enterpriseNumber: "0207437468" });
    expect(body.dimonaIn).toEqual({
      startingDate: "2019-09-20",
      endingDate: "2019-09-21",
      dimonaFeatures: { workerType: "OTH" },
    });
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
    zipCode: "1000",
    city: "Bruxelles",
    country: "00150",
  };

  it("a worker without a number is told by identity data under v1's names", () => {
    expect(encodeV1({ ...manualMessage, worker: { identity } }).worker).toEqual({
      lastName: "Dupont",
      firstName: "Zoé",
      birthDate: "1990-00-00",
      birthPlace: "Lille",
      birthPlaceCountry: "00111",
      nationality: "00111",
      gender: "FEMALE",
      address: { street: "Rue Haute", houseNumber: "1", zipCode: "1000", city: "Bruxelles", country: "00150" },
    });
  });

  it("a worker with a number is told by the number alone", () => {
    expect(encodeV1({ ...manualMessage, worker: { insz: "65111899997", identity } }).worker).toEqual({
      ssin: "65111899997",
    });
  });

  it("an address of which nothing is known is left out", () => {
    const worker = { identity: { lastName: "Dupont", firstName: "Zoé" } };
    expect(encodeV1({ ...manualMessage, worker }).worker).toEqual({ lastName: "Dupont", firstName: "Zoé" });
  });

  it.each([
    [
      { kind: "OUT", periodNumber: number, endDate: "2019-09-21" } as const,
      { dimonaOut: { dimonaNumber: number, endingDate: "2019-09-21" } },
    ],
    [{ kind: "CANCEL", periodNumber: number } as const, { dimonaCancel: { dimonaNumber: number } }],
    [
      { kind: "UPDATE", periodNumber: number, startDate: "2019-09-19", plannedHours: "12" } as const,
      { dimonaUpdate: { dimonaNumber: number, startingDate: "2019-09-19", plannedHoursNumber: 12 } },
    ],
    [
      { kind: "UPDATE", periodNumber: number, endDate: "9999-12-31", workerType: "OTH" } as const,
      { dimonaUpdate: { dimonaNumber: number, endingDate: "9999-12-31" } },
    ],
  ])("%o carries its block alone", (content, body) => {
    expect(encodeV1({ ...parties, content })).toEqual(body);
  });

  it("what cannot be encoded is never encoded half", () => {
    expect(() => encodeV1({ ...parties, content: { kind: "OUT", periodNumber: number } })).toThrow();
  });
});

describe("decoding", () => {
  it("reads A", () => {
    expect(decodeV1(accepted)).toEqual({
      declarationNumber: number,
      result: "A",
      periodNumber: number,
      anomalies: [],
      informations: [],
    });
  });

  it("reads W with its anomaly and the hours over quota", () => {
    expect(decodeV1(warned)).toMatchObject({
      result: "W",
      periodNumber: "600155036120",
      anomalies: [{ errorId: "90017-369", labelNl: "Natuurlijke persoon : Overschrijding van het contingent" }],
      informations: [{ type: "QUOTA WARNING STUDENT", detail: "4" }],
    });
  });

  it("reads B and S, which have no period", () => {
    expect(decodeV1(refused)).toMatchObject({ result: "B", anomalies: [{ errorId: "00778-345" }] });
    expect(decodeV1(refused)).not.toHaveProperty("periodNumber");
    expect(decodeV1(identifying)).toMatchObject({ result: "S", anomalies: [{ errorId: "?????-???" }] });
    expect(decodeV1(identifying)).not.toHaveProperty("periodNumber");
  });

  it.each(["W", "B"])("%s without anomalies is an answer", (result) => {
    expect(decodeV1({ declarationStatus: { dimonaDeclarationId: number, result } })).toEqual({
      declarationNumber: number,
      result,
      anomalies: [],
      informations: [],
    });
  });

  it("takes numbers as numbers, null collections as empty, missing labels as empty, and ignores the unknown", () => {
    const status = {
      dimonaDeclarationId: 60016823729,
      result: "A",
      dimonaPeriodId: 60016823729,
      anomaliesCollection: null,
      informationsCollection: [{ informationType: "X", informationDetail: 4, more: true }],
      later: {},
    };
    expect(decodeV1({ worker: { ssin: 65111899997 }, employer: {}, declarationStatus: status })).toEqual({
      declarationNumber: "60016823729",
      result: "A",
      periodNumber: "60016823729",
      anomalies: [],
      informations: [{ type: "X", detail: "4" }],
      workerInsz: "65111899997",
    });
    expect(
      decodeV1({ declarationStatus: { ...status, anomaliesCollection: [{ errorId: "1-2" }] } })?.anomalies,
    ).toEqual([{ errorId: "1-2", labelNl: "", labelFr: "" }]);
  });

  it.each([
    undefined,
    null,
    "A",
    [],
    {},
    { declarationStatus: null },
    { declarationStatus: { dimonaDeclarationId: number } },
    { declarationStatus: { dimonaDeclarationId: number, result: "C" } },
    { declarationStatus: { dimonaDeclarationId: "abc", result: "A" } },
  ])("%o is no answer", (json) => {
    expect(decodeV1(json)).toBeUndefined();
  });
});
