import type { Kind } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import type { MessagePart, MessagePlaces } from "@/lib/dimona/message-part";

const blocks: Record<Kind, string> = {
  IN: "dimonaIn",
  OUT: "dimonaOut",
  UPDATE: "dimonaUpdate",
  CANCEL: "dimonaCancel",
};

const addressUnder = <Of extends string>(of: Of, path: string): MessagePlaces =>
  Object.fromEntries([
    [`${of}Street`, `${path}.street`],
    [`${of}HouseNumber`, `${path}.houseNumber`],
    [`${of}PostBox`, `${path}.boxNumber`],
    [`${of}ZipCode`, `${path}.postCode`],
    [`${of}City`, `${path}.municipality.name`],
    [`${of}Country`, `${path}.country`],
  ]);

/** Keys in the block of the kind. */
const ofBlock: MessagePlaces = {
  periodNumber: "periodId",
  startDate: "startDate",
  startHour: "startHour",
  endDate: "endDate",
  endHour: "endHour",
  plannedHours: "plannedHoursNumber",
  jointCommittee: "features.jointCommissionNumber",
  workerType: "features.workerType",
  subEntity: "features.subEntity",
  usingCompanyCommittee: "features.usingEmployer.jointCommissionNumber",
  usingCompanyEnterpriseNumber: "features.usingEmployer.enterpriseNumber",
  usingCompanyName: "features.usingEmployer.name",
  ...addressUnder("usingCompany", "features.usingEmployer.address"),
  firstMonthCard: "constructionControlCards.firstMonthC32ANumber",
  nextMonthCard: "constructionControlCards.nextMonthC32ANumber",
  workPlaceName: "studentPlaceOfWork.name",
  ...addressUnder("workPlace", "studentPlaceOfWork.address"),
  employmentNature: "smallStatutesInformation.employmentNature",
  workerStatus: "smallStatutesInformation.workerStatus",
  activityWithRisk: "smallStatutesInformation.activityWithRisk",
};

/** The parties of an IN. */
const ofParties: MessagePlaces = {
  employer: "employer",
  worker: "worker",
  "identity.lastName": "worker.familyName",
  "identity.firstName": "worker.givenName",
  "identity.birthDate": "worker.birthDate",
  "identity.birthPlace": "worker.placeOfBirth",
  "identity.birthCountry": "worker.countryOfBirth",
  "identity.nationality": "worker.nationality",
  "identity.gender": "worker.gender",
  "identity.street": "worker.address.street",
  "identity.houseNumber": "worker.address.houseNumber",
  "identity.postBox": "worker.address.boxNumber",
  "identity.zipCode": "worker.address.postCode",
  "identity.city": "worker.address.municipality.name",
  "identity.country": "worker.address.country",
};

/** Where `encodeV2` puts each part of a message of this kind, also of what is not given. */
export const placesV2 = (kind: Kind): MessagePlaces => ({
  ...(kind === "IN" && ofParties),
  ...Object.fromEntries(
    CARRIED[kind].map((field): [MessagePart, string] => [field, `${blocks[kind]}.${ofBlock[field]}`]),
  ),
});
