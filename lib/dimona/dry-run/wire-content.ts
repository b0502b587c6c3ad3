import { type Content, KINDS, type Kind } from "@/lib/dimona/declaration";
import { given } from "@/lib/dimona/dry-run/given";
import { BLOCKS, type Line, type WireAddress, type WireBlock } from "@/lib/dimona/dry-run/line";

type Declaration = Line["declaration"];

/** Which of the four it is; the schema has seen to it that there is one. */
export function kindOf(declaration: Declaration): Kind {
  const kind = KINDS.find((it) => declaration[BLOCKS[it]]);
  if (!kind) throw new Error("a declaration without a block");
  return kind;
}

/** What the declaration says, in the law's terms. */
export function toContent(declaration: Declaration): Content {
  const kind = kindOf(declaration);
  const block = declaration[BLOCKS[kind]];
  return { kind, ...(block && { ...moments(block), ...characteristics(block), ...extras(block) }) };
}

const moments = (block: WireBlock) =>
  given({
    periodNumber: block.dimonaNumber,
    startDate: block.startingDate,
    startHour: block.startingHour,
    endDate: block.endingDate,
    endHour: block.endingHour,
    plannedHours: block.plannedHoursNumber,
  });

function characteristics({ dimonaFeatures: features }: WireBlock) {
  const user = features?.usingEmployer;
  const { street, houseNumber, postBox, zipCode, city, country } = addressOf(user?.address);
  return given({
    workerType: features?.workerType,
    jointCommittee: features?.jointCommissionNumber,
    subEntity: features?.subEntity,
    usingCompanyCommittee: user?.jointCommissionNumber,
    usingCompanyEnterpriseNumber: user?.enterpriseNumber,
    usingCompanyName: user?.name,
    usingCompanyStreet: street,
    usingCompanyHouseNumber: houseNumber,
    usingCompanyPostBox: postBox,
    usingCompanyZipCode: zipCode,
    usingCompanyCity: city,
    usingCompanyCountry: country,
  });
}

function extras({
  constructionControlCards: cards,
  studentPlaceOfWork: place,
  smallStatutesInformation: small,
}: WireBlock) {
  const { street, houseNumber, postBox, zipCode, city, country } = addressOf(place?.address);
  return given({
    firstMonthCard: cards?.firstMonthC32ANumber,
    nextMonthCard: cards?.nextMonthC32ANumber,
    workPlaceName: place?.name,
    workPlaceStreet: street,
    workPlaceHouseNumber: houseNumber,
    workPlacePostBox: postBox,
    workPlaceZipCode: zipCode,
    workPlaceCity: city,
    workPlaceCountry: country,
    employmentNature: small?.employmentNature,
    workerStatus: small?.workerStatus,
    activityWithRisk: small?.activityWithRisk,
  });
}

const addressOf = (address: WireAddress | undefined): Partial<WireAddress> => address ?? {};
