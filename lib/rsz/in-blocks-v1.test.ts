import { expect, it } from "vitest";
import { encodeV1 } from "@/lib/rsz/codec-v1";
import { manualMessage } from "@/lib/rsz/fixtures/manual";

const encoded = (changes: object) => encodeV1({ ...manualMessage, content: { ...manualMessage.content, ...changes } });

it("an agency worker's user goes with the characteristics, by number", () => {
  const user = { usingCompanyCommittee: "124", usingCompanyEnterpriseNumber: "0477472701" };
  const cards = { firstMonthCard: "123456789012", nextMonthCard: "123456789013" };
  expect(encoded({ jointCommittee: "322", workerType: "BCW", ...user, ...cards }).dimonaIn).toEqual({
    startingDate: "2019-09-20",
    endingDate: "2019-09-21",
    dimonaFeatures: {
      jointCommissionNumber: "322",
      workerType: "BCW",
      usingEmployer: { jointCommissionNumber: "124", enterpriseNumber: "0477472701" },
    },
    constructionControlCards: { firstMonthC32ANumber: "123456789012", nextMonthC32ANumber: "123456789013" },
  });
});

it("or by name and address, and a sub-entity beside it", () => {
  const { dimonaIn } = encoded({
    subEntity: "12",
    usingCompanyName: "Acme GmbH",
    usingCompanyStreet: "Domstrasse",
    usingCompanyHouseNumber: "1",
    usingCompanyZipCode: "50667",
    usingCompanyCity: "Keulen",
    usingCompanyCountry: "00103",
  });
  expect(dimonaIn).toMatchObject({
    dimonaFeatures: {
      subEntity: "12",
      usingEmployer: {
        name: "Acme GmbH",
        address: { street: "Domstrasse", houseNumber: "1", zipCode: "50667", city: "Keulen", country: "00103" },
      },
    },
  });
});

it("a student's place of work and the small statutes are blocks of their own", () => {
  const { dimonaIn } = encoded({
    workPlaceName: "Winkel",
    workPlaceCity: "Brussel",
    employmentNature: "WORKER",
    workerStatus: "F1",
    activityWithRisk: "001",
  });
  expect(dimonaIn).toMatchObject({
    studentPlaceOfWork: { name: "Winkel", address: { city: "Brussel" } },
    smallStatutesInformation: { employmentNature: "WORKER", workerStatus: "F1", activityWithRisk: "001" },
  });
});

it("a block of which nothing is said is not there", () => {
  expect(Object.keys(encoded({}).dimonaIn ?? {})).toEqual(["startingDate", "endingDate", "dimonaFeatures"]);
});
