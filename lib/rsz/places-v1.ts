import type { Kind } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import type { MessagePart, MessagePlaces } from "@/lib/dimona/message-part";

const blocks: Record<Kind, string> = {
  IN: "dimonaIn",
  OUT: "dimonaOut",
  UPDATE: "dimonaUpdate",
  CANCEL: "dimonaCancel",
};

/** Keys in the block of the kind. */
const ofBlock: MessagePlaces = {
  periodNumber: "dimonaNumber",
  startDate: "startingDate",
  startHour: "startingHour",
  endDate: "endingDate",
  endHour: "endingHour",
  plannedHours: "plannedHoursNumber",
  jointCommittee: "dimonaFeatures.jointCommissionNumber",
  workerType: "dimonaFeatures.workerType",
  subEntity: "dimonaFeatures.subEntity",
  usingCompanyCommittee: "dimonaFeatures.usingEmployer.jointCommissionNumber",
  usingCompanyEnterpriseNumber: "dimonaFeatures.usingEmployer.enterpriseNumber",
  usingCompanyName: "dimonaFeatures.usingEmployer.name",
  usingCompanyStreet: "dimonaFeatures.usingEmployer.address.street",
  usingCompanyHouseNumber: "dimonaFeatures.usingEmployer.address.houseNumber",
  usingCompanyPostBox: "dimonaFeatures.usingEmployer.address.postBox",
  usingCompanyZipCode: "dimonaFeatures.usingEmployer.address.zipCode",
  usingCompanyCity: "dimonaFeatures.usingEmployer.address.city",
  usingCompanyCountry: "dimonaFeatures.usingEmployer.address.country",
  firstMonthCard: "constructionControlCards.firstMonthC32ANumber",
  nextMonthCard: "constructionControlCards.nextMonthC32ANumber",
  workPlaceName: "studentPlaceOfWork.name",
  workPlaceStreet: "studentPlaceOfWork.address.street",
  workPlaceHouseNumber: "studentPlaceOfWork.address.houseNumber",
  workPlacePostBox: "studentPlaceOfWork.address.postBox",
  workPlaceZipCode: "studentPlaceOfWork.address.zipCode",
  workPlaceCity: "studentPlaceOfWork.address.city",
  workPlaceCountry: "studentPlaceOfWork.address.country",
  employmentNature: "smallStatutesInformation.employmentNature",
  workerStatus: "smallStatutesInformation.workerStatus",
  activityWithRisk: "smallStatutesInformation.activityWithRisk",
};

/** The parties of an IN. */
const ofParties: MessagePlaces = {
  employer: "employer",
  worker: "worker",
  "identity.lastName": "worker.lastName",
  "identity.firstName": "worker.firstName",
  "identity.birthDate": "worker.birthDate",
  "identity.birthPlace": "worker.birthPlace",
  "identity.birthCountry": "worker.birthPlaceCountry",
  "identity.nationality": "worker.nationality",
  "identity.gender": "worker.gender",
  "identity.street": "worker.address.street",
  "identity.houseNumber": "worker.address.houseNumber",
  "identity.postBox": "worker.address.postBox",
  "identity.zipCode": "worker.address.zipCode",
  "identity.city": "worker.address.city",
  "identity.country": "worker.address.country",
};

/** Where `encodeV1` puts each part of a message of this kind, also of what is not given. */
export const placesV1 = (kind: Kind): MessagePlaces => ({
  ...(kind === "IN" && ofParties),
  ...Object.fromEntries(
    CARRIED[kind].map((field): [MessagePart, string] => [field, `${blocks[kind]}.${ofBlock[field]}`]),
  ),
});
