import type { Content, IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import { canEncode } from "@/lib/dimona/encodable";
import { addressV2 } from "@/lib/rsz/address-v2";
import { type Anomaly, type Answer, type Information, RESULTS } from "@/lib/rsz/answer";
import { given } from "@/lib/rsz/given";
import { inBlocksV2, usingEmployerV2 } from "@/lib/rsz/in-blocks-v2";
import type { JsonObject } from "@/lib/rsz/json";
import type { Message } from "@/lib/rsz/message";
import { dimonaNumberIn, fieldsOf, inszIn, isAbsent, lastPart, listIn, textIn } from "@/lib/rsz/tolerant";
import { wholeNumber } from "@/lib/rsz/whole-number";

/**
 * The body of a POST in the RSZ's v2. Its contract was not readable to us: names and types are those that several public
 * clients of the service send. Only for a message that `canEncode`; throws otherwise. OUT, UPDATE and CANCEL carry their
 * block alone.
 */
export function encodeV2(message: Message): JsonObject {
  if (!canEncode(message).ok) throw new Error("the message cannot be encoded");
  const { content, employer, worker } = message;
  if (content.kind === "OUT") return { dimonaOut: { ...key(content), ...given({ endDate: content.endDate }) } };
  if (content.kind === "UPDATE") return { dimonaUpdate: { ...key(content), ...when(content) } };
  if (content.kind === "CANCEL") return { dimonaCancel: key(content) };
  return {
    employer: employerV2(employer),
    worker: who(worker),
    dimonaIn: { ...when(content), features: features(content), ...inBlocksV2(content) },
  };
}

/** The employer as a body names it: the RSZ's number is an integer, the enterprise number keeps its leading zero. */
export const employerV2 = ({ nssoNumber, enterpriseNumber }: Message["employer"]): JsonObject =>
  given({ employerId: wholeNumber(nssoNumber), enterpriseNumber });

const key = ({ periodNumber }: Content) => given({ periodId: wholeNumber(periodNumber) });

const features = (content: Content) =>
  given({
    jointCommissionNumber: content.jointCommittee,
    workerType: content.workerType,
    subEntity: content.subEntity,
    usingEmployer: usingEmployerV2(content),
  });

const when = ({ startDate, startHour, endDate, endHour, plannedHours }: Content) =>
  given({ startDate, startHour, endDate, endHour, plannedHoursNumber: wholeNumber(plannedHours) });

/** The number alone says who it is; identity data beside it could only contradict it (anomalies -348). */
const who = ({ insz, identity }: WorkerIdentity): JsonObject =>
  insz === undefined ? (identity ? person(identity) : {}) : { ssin: insz };

const genders = { MALE: "1", FEMALE: "2" } as const;

/** Family and given name are the words of v2's own answers; one public client still sends v1's. */
const person = (it: IdentityData) =>
  given({
    familyName: it.lastName,
    givenName: it.firstName,
    birthDate: it.birthDate,
    placeOfBirth: it.birthPlace,
    countryOfBirth: wholeNumber(it.birthCountry),
    nationality: wholeNumber(it.nationality),
    gender: it.gender && genders[it.gender],
    address: addressV2(it),
  });

/**
 * The answer in the body of a GET 200 of v2; undefined when it is not one, `in-process` when it has no result yet. What
 * public clients disagree about is read in each of their ways, collections may be left out, the unknown is ignored.
 */
export function decodeV2(json: unknown): Answer | "in-process" | undefined {
  const body = fieldsOf(json);
  const status = fieldsOf(body.declarationStatus);
  const declarationNumber = declarationNumberV2(body);
  if (isAbsent(status.result)) return isAbsent(body.declarationStatus) ? undefined : "in-process";
  const result = RESULTS.find((it) => it === status.result);
  if (!result || !declarationNumber) return undefined;
  const periodNumber = result === "A" || result === "W" ? periodNumberOf(status) : undefined;
  const workerInsz = inszIn(fieldsOf(body.worker).ssin);
  return {
    declarationNumber,
    result,
    ...(periodNumber && { periodNumber }),
    anomalies: listIn(status.anomalies, status.anomaliesCollection).flatMap(anomalyOf),
    informations: listIn(status.informations, status.informationsCollection).flatMap(informationOf),
    ...(workerInsz && { workerInsz }),
  };
}

/** The number that a declaration bears, by its status or by its own address. */
export const declarationNumberV2 = ({ declarationStatus, href }: Record<string, unknown>): string | undefined =>
  dimonaNumberIn(fieldsOf(declarationStatus).declarationId, lastPart(href));

/** Only of what was accepted: real answers name a period with a refusal too, which is none. */
const periodNumberOf = ({ period, periodId }: Record<string, unknown>): string | undefined =>
  dimonaNumberIn(fieldsOf(period).id, periodId, period, lastPart(fieldsOf(period).href));

/** Public clients read `{code, descriptionNl, descriptionFr}` and `{code, label: {nl, fr}}`; v1's own names are taken too. */
function anomalyOf(item: unknown): Anomaly[] {
  const it = fieldsOf(item);
  const label = fieldsOf(it.label);
  const errorId = textIn(it.code, it.errorId, it.id, item);
  const labelNl = textIn(it.descriptionNl, it.labelNl, label.nl, it.label, it.description);
  const labelFr = textIn(it.descriptionFr, it.labelFr, label.fr, it.label, it.description);
  if (!errorId && !labelNl && !labelFr) return [];
  return [{ errorId: errorId ?? "", labelNl: labelNl ?? "", labelFr: labelFr ?? "" }];
}

/** No answer of v2 with one was seen: v1's names and the likely ones. */
function informationOf(item: unknown): Information[] {
  const it = fieldsOf(item);
  const type = textIn(it.informationType, it.type, it.code, item);
  const detail = textIn(it.informationDetail, it.detail, it.value, it.description);
  return type || detail ? [{ type: type ?? "", detail: detail ?? "" }] : [];
}
