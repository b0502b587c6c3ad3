import { z } from "zod";
import type { Content, IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import { canEncode } from "@/lib/dimona/encodable";
import { parseInsz } from "@/lib/dimona/identifiers";
import { type Answer, RESULTS } from "@/lib/rsz/answer";
import { block, given } from "@/lib/rsz/given";
import { inBlocks, usingEmployer } from "@/lib/rsz/in-blocks-v1";
import type { JsonObject } from "@/lib/rsz/json";
import type { Message } from "@/lib/rsz/message";

/**
 * The body of a POST in the RSZ's v1 (manual REST v1 and its API page), keys in the manual's order. Only for a message
 * that `canEncode`; throws otherwise. OUT, UPDATE and CANCEL carry their block alone: the period says whose it is.
 */
export function encodeV1(message: Message): JsonObject {
  if (!canEncode(message).ok) throw new Error("the message cannot be encoded");
  const { content, employer, worker } = message;
  if (content.kind === "OUT") return { dimonaOut: out(content) };
  if (content.kind === "UPDATE") return { dimonaUpdate: { ...key(content), ...when(content) } };
  if (content.kind === "CANCEL") return { dimonaCancel: key(content) };
  return {
    employer: given({
      nssoRegistrationNumber: employer.nssoNumber,
      enterpriseNumber: employer.enterpriseNumber,
    }),
    worker: who(worker),
    dimonaIn: { ...when(content), dimonaFeatures: features(content), ...inBlocks(content) },
  };
}

const key = ({ periodNumber }: Content) => given({ dimonaNumber: periodNumber });
const out = (content: Content) => ({ ...key(content), ...given({ endingDate: content.endDate }) });

const features = (content: Content) =>
  given({
    jointCommissionNumber: content.jointCommittee,
    workerType: content.workerType,
    subEntity: content.subEntity,
    usingEmployer: usingEmployer(content),
  });

const when = ({ startDate, startHour, endDate, endHour, plannedHours }: Content) =>
  given({
    startingDate: startDate,
    startingHour: startHour,
    endingDate: endDate,
    endingHour: endHour,
    plannedHoursNumber: plannedHours === undefined ? undefined : Number(plannedHours),
  });

/** The number alone says who it is; identity data beside it could only contradict it (anomalies -348). */
const who = ({ insz, identity }: WorkerIdentity): JsonObject =>
  insz === undefined ? (identity ? person(identity) : {}) : { ssin: insz };

const person = (it: IdentityData) =>
  given({
    lastName: it.lastName,
    firstName: it.firstName,
    birthDate: it.birthDate,
    birthPlace: it.birthPlace,
    birthPlaceCountry: it.birthCountry,
    nationality: it.nationality,
    gender: it.gender,
    address: address(it),
  });

const address = ({ street, houseNumber, postBox, zipCode, city, country }: IdentityData): JsonObject | undefined =>
  block({ street, houseNumber, postBox, zipCode, city, country });

const text = z.union([z.string(), z.number()]).transform((it) => String(it).trim());
const label = text.nullish().transform((it) => it ?? "");
const absentAsEmpty = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((it) => it ?? []);
/** A number may come as a JSON number, which has lost its leading zeros; what is no identity number is left out. */
const insz = text.transform((it) => parseInsz(it.padStart(11, "0")));
const numeral = text.pipe(z.string().regex(/^\d+$/));

const anomaly = z.object({ errorId: label, labelNl: label, labelFr: label });
const information = z
  .object({ informationType: label, informationDetail: label })
  .transform((it) => ({ type: it.informationType, detail: it.informationDetail }));

const answer = z.object({
  worker: z.object({ ssin: insz.nullish() }).nullish(),
  declarationStatus: z.object({
    dimonaDeclarationId: numeral,
    result: z.enum(RESULTS),
    dimonaPeriodId: numeral.nullish(),
    anomaliesCollection: absentAsEmpty(anomaly),
    informationsCollection: absentAsEmpty(information),
  }),
});

/** The answer in the body of a GET 200 of v1; undefined when it is not one. Ignores what it does not know. */
export function decodeV1(json: unknown): Answer | undefined {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return undefined;
  const { declarationStatus: status, worker } = parsed.data;
  return {
    declarationNumber: status.dimonaDeclarationId,
    result: status.result,
    ...(status.dimonaPeriodId ? { periodNumber: status.dimonaPeriodId } : {}),
    anomalies: status.anomaliesCollection,
    informations: status.informationsCollection,
    ...(worker?.ssin ? { workerInsz: worker.ssin } : {}),
  };
}
