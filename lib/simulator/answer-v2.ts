import type { Anomaly, DeclarationStatus, Information } from "@/lib/simulator/entry";
import { type Message, periodNumberOf } from "@/lib/simulator/message";
import { present } from "@/lib/simulator/present";
import type { RegisterPeriod } from "@/lib/simulator/register";
import { type Declaration, employerOf, periodOf, type State } from "@/lib/simulator/state";

// What v2 answers, in the form that public clients of the service read. Empty collections are left out.

type Json = Record<string, unknown>;
type In = NonNullable<Message["dimonaIn"]>;
type Address = NonNullable<NonNullable<In["studentPlaceOfWork"]>["address"]>;

/** A declaration with its result; `root` is the address of the service, with version. */
export function declarationV2(state: State, declaration: Declaration, root: string): Json {
  const { number, message, status } = declaration;
  const held = periodOf(state, message);
  const ssin = declaration.ssin ?? message.worker?.ssin ?? held?.worker;
  return {
    href: `${root}/declarations/${number}`,
    employer: employerV2(employerOf(state, message), message.employer?.enterpriseNumber),
    worker: workerV2(message.worker, ssin),
    ...blockV2(message),
    ...(status && { declarationStatus: statusV2(declaration, status, root) }),
  };
}

/** Real answers name a period with a refusal too: the one that was meant, or the number that an IN would have made one. */
function statusV2({ number, message }: Declaration, status: DeclarationStatus, root: string): Json {
  const { result, dimonaPeriodId, anomaliesCollection, informationsCollection } = status;
  const period = dimonaPeriodId ?? (result === "B" ? (periodNumberOf(message) ?? number) : undefined);
  return {
    declarationId: Number(number),
    result,
    ...(period && { period: { id: Number(period), href: `${root}/periods/${period}` } }),
    ...(anomaliesCollection.length > 0 && { anomalies: anomaliesCollection.map(anomalyV2) }),
    ...(informationsCollection.length > 0 && { informations: informationsCollection.map(informationV2) }),
  };
}

const anomalyV2 = ({ errorId, labelFr, labelNl }: Anomaly): Json => ({
  code: errorId,
  descriptionFr: labelFr,
  descriptionNl: labelNl,
});
const informationV2 = ({ informationType, informationDetail }: Information): Json => ({
  informationType,
  informationDetail,
});

/** A period of the personnel file. How v2 names its marks was not seen: after the XSD of the batch channel. */
export const periodV2 = (period: RegisterPeriod, root: string): Json => ({
  href: `${root}/periods/${period.number}`,
  periodId: Number(period.number),
  employer: employerV2(period.employer),
  worker: { ssin: period.worker },
  ...present({
    startDate: period.startingDate,
    startHour: period.startingHour,
    endDate: period.endingDate,
    endHour: period.endingHour,
    plannedHoursNumber: period.plannedHours,
  }),
  features: featuresV2(period.features),
  ...extrasV2(period.extras ?? {}),
  isCancelled: period.cancelled,
  isLocked: period.locked,
  isLate: period.late,
});

/** A number that begins with 0 or 1 and has ten digits is the enterprise's; the RSZ's is an integer. */
export function employerV2(number: string | undefined, enterpriseNumber?: string): Json {
  if (number === undefined || /^[01]\d{9}$/.test(number))
    return present({ enterpriseNumber: enterpriseNumber ?? number });
  return { employerId: Number(number), ...present({ enterpriseNumber }) };
}

const integer = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

function workerV2(it: Message["worker"], ssin: string | undefined): Json {
  const gender = it?.gender && { MALE: "1", FEMALE: "2" }[it.gender];
  return present({
    ssin,
    familyName: it?.lastName,
    givenName: it?.firstName,
    givenNames: it?.firstName,
    birthDate: it?.birthDate,
    placeOfBirth: it?.birthPlace,
    countryOfBirth: integer(it?.birthPlaceCountry),
    gender,
    nationality: integer(it?.nationality),
    address: addressV2(it?.address),
  });
}

function blockV2({ dimonaIn, dimonaOut, dimonaUpdate, dimonaCancel }: Message): Json {
  if (dimonaIn)
    return {
      dimonaIn: { ...momentsV2(dimonaIn), features: featuresV2(dimonaIn.dimonaFeatures), ...extrasV2(dimonaIn) },
    };
  if (dimonaOut) return { dimonaOut: { periodId: Number(dimonaOut.dimonaNumber), endDate: dimonaOut.endingDate } };
  if (dimonaUpdate)
    return { dimonaUpdate: { periodId: Number(dimonaUpdate.dimonaNumber), ...momentsV2(dimonaUpdate) } };
  return { dimonaCancel: { periodId: Number(dimonaCancel?.dimonaNumber) } };
}

const momentsV2 = (it: Partial<In>): Json =>
  present({
    startDate: it.startingDate,
    startHour: it.startingHour,
    endDate: it.endingDate,
    endHour: it.endingHour,
    plannedHoursNumber: integer(it.plannedHoursNumber),
  });

const featuresV2 = ({
  jointCommissionNumber,
  workerType,
  subEntity,
  usingEmployer: user,
}: RegisterPeriod["features"]) =>
  present({
    jointCommissionNumber,
    workerType,
    subEntity,
    usingEmployer: user && { ...user, ...present({ address: addressV2(user.address) }) },
  });

const extrasV2 = ({
  constructionControlCards,
  studentPlaceOfWork: place,
  smallStatutesInformation,
}: Partial<In>): Json =>
  present({
    constructionControlCards,
    studentPlaceOfWork: place && { ...place, ...present({ address: addressV2(place.address) }) },
    smallStatutesInformation,
  });

const addressV2 = (it: Address | undefined): Json | undefined =>
  it &&
  present({
    street: it.street,
    houseNumber: it.houseNumber,
    boxNumber: it.postBox,
    postCode: it.zipCode,
    municipality: it.city === undefined ? undefined : { name: it.city },
    country: integer(it.country),
  });
