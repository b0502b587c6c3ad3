import type { Content } from "@/lib/dimona/declaration";
import { kindOf, type Message, periodNumberOf } from "@/lib/simulator/message";
import { present } from "@/lib/simulator/present";

type Block = NonNullable<Message["dimonaIn"]>;
type Address = NonNullable<Block["studentPlaceOfWork"]>["address"];

/** The content of a message in the terms of the law. */
export function contentOf(message: Message): Content {
  const { dimonaIn, dimonaOut, dimonaUpdate } = message;
  const dates = dimonaIn ?? dimonaUpdate;
  return {
    kind: kindOf(message),
    ...present({
      periodNumber: periodNumberOf(message),
      startDate: dates?.startingDate,
      startHour: dates?.startingHour,
      endDate: dimonaOut?.endingDate ?? dates?.endingDate,
      endHour: dates?.endingHour,
      plannedHours: dates?.plannedHoursNumber,
    }),
    ...(dimonaIn && present({ ...characteristics(dimonaIn), ...extras(dimonaIn) })),
  };
}

function characteristics({ dimonaFeatures: features }: Block): Partial<Content> {
  const user = features.usingEmployer;
  const place = partsOf(user?.address);
  return {
    workerType: features.workerType,
    jointCommittee: features.jointCommissionNumber,
    subEntity: features.subEntity,
    usingCompanyCommittee: user?.jointCommissionNumber,
    usingCompanyEnterpriseNumber: user?.enterpriseNumber,
    usingCompanyName: user?.name,
    usingCompanyStreet: place.street,
    usingCompanyHouseNumber: place.houseNumber,
    usingCompanyPostBox: place.postBox,
    usingCompanyZipCode: place.zipCode,
    usingCompanyCity: place.city,
    usingCompanyCountry: place.country,
  };
}

function extras(block: Block): Partial<Content> {
  const { constructionControlCards: cards, studentPlaceOfWork: work, smallStatutesInformation: small } = block;
  const place = partsOf(work?.address);
  return {
    firstMonthCard: cards?.firstMonthC32ANumber,
    nextMonthCard: cards?.nextMonthC32ANumber,
    workPlaceName: work?.name,
    workPlaceStreet: place.street,
    workPlaceHouseNumber: place.houseNumber,
    workPlacePostBox: place.postBox,
    workPlaceZipCode: place.zipCode,
    workPlaceCity: place.city,
    workPlaceCountry: place.country,
    employmentNature: small?.employmentNature,
    workerStatus: small?.workerStatus,
    activityWithRisk: small?.activityWithRisk,
  };
}

const partsOf = (address: Address): NonNullable<Address> => address ?? {};
