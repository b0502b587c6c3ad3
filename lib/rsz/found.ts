import type { Content, FieldName } from "@/lib/dimona/declaration";
import type { Answer } from "@/lib/rsz/answer";
import { declarationNumberV2, decodeV2 } from "@/lib/rsz/codec-v2";
import { contentV2 } from "@/lib/rsz/content-v2";
import { dimonaNumberIn, fieldsOf, inszIn, lastPart, paddedIn, textIn } from "@/lib/rsz/tolerant";

/** Whom the RSZ names. Numbers in digits: 9 or 10 for the RSZ's, 10 for the enterprise's. */
export type FoundEmployer = { nssoNumber?: string; enterpriseNumber?: string };

export type FoundWorker = { insz?: string; lastName?: string; firstName?: string; birthDate?: string };

/** A declaration that the RSZ has. No answer while it is in process; no content when what it said could not be read. */
export type FoundDeclaration = {
  declarationNumber: string;
  answer?: Answer;
  content?: Content;
  employer: FoundEmployer;
  worker: FoundWorker;
};

/** A period of the personnel file. Days `YYYY-MM-DD`, hours `HHMM`; marks that the RSZ does not give are absent. */
export type FoundPeriod = {
  periodNumber: string;
  employer: FoundEmployer;
  worker: FoundWorker;
  said: Partial<Record<FieldName, string>>;
  cancelled?: boolean;
  locked?: boolean;
  late?: boolean;
};

/** A worker with an employer, from the start of the first period to the end of the last. */
export type FoundRelation = { employer: FoundEmployer; worker: FoundWorker; startDate?: string; endDate?: string };

/** Reads one item of a search; undefined when it cannot be understood. */
export type ReadItem<Item> = (json: unknown) => Item | undefined;

export const readDeclaration: ReadItem<FoundDeclaration> = (json) => {
  const body = fieldsOf(json);
  const declarationNumber = declarationNumberV2(body);
  if (!declarationNumber) return undefined;
  const answer = decodeV2(json);
  const content = contentV2(json);
  return {
    declarationNumber,
    ...(typeof answer === "object" && { answer }),
    ...(content && { content }),
    ...parties(body),
  };
};

/** Where a period of v2 says its characteristics was not seen: at its top, or in the IN that made it. */
export const readPeriod: ReadItem<FoundPeriod> = (json) => {
  const body = fieldsOf(json);
  const periodNumber = dimonaNumberIn(body.periodId, body.id, fieldsOf(body.period).id, lastPart(body.href));
  if (!periodNumber) return undefined;
  const { kind: _, ...said } = contentV2({ dimonaIn: { ...fieldsOf(body.dimonaIn), ...body } }) ?? { kind: "IN" };
  return {
    periodNumber,
    ...parties(body),
    said,
    ...marks(body),
  };
};

export const readRelation: ReadItem<FoundRelation> = (json) => {
  const body = fieldsOf(json);
  const { employer, worker } = parties(body);
  if (!worker.insz) return undefined;
  const [startDate, endDate] = [textIn(body.startDate), textIn(body.endDate)];
  return { employer, worker, ...(startDate && { startDate }), ...(endDate && { endDate }) };
};

function parties(body: Record<string, unknown>): { employer: FoundEmployer; worker: FoundWorker } {
  const employer = fieldsOf(body.employer);
  const worker = fieldsOf(body.worker);
  const nssoNumber = paddedIn(9, employer.employerId, employer.nssoRegistrationNumber);
  const enterpriseNumber = paddedIn(10, employer.enterpriseNumber);
  const insz = inszIn(worker.ssin);
  const lastName = textIn(worker.familyName, worker.lastName);
  const firstName = textIn(worker.givenName, worker.firstName);
  const birthDate = textIn(worker.birthDate);
  return {
    employer: { ...(nssoNumber && { nssoNumber }), ...(enterpriseNumber && { enterpriseNumber }) },
    worker: {
      ...(insz && { insz }),
      ...(lastName && { lastName }),
      ...(firstName && { firstName }),
      ...(birthDate && { birthDate }),
    },
  };
}

type Marks = Pick<FoundPeriod, "cancelled" | "locked" | "late">;

function marks(body: Record<string, unknown>): Marks {
  const cancelled = markOf(body.cancelled ?? body.isCancelled);
  const locked = markOf(body.locked ?? body.isLocked);
  const late = markOf(body.late ?? body.isLate);
  return {
    ...(cancelled !== undefined && { cancelled }),
    ...(locked !== undefined && { locked }),
    ...(late !== undefined && { late }),
  };
}

/** A mark may be true, 1 or "1"; of anything else nothing is said. */
function markOf(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === "1" || value === "true") return true;
  return value === false || value === 0 || value === "0" || value === "false" ? false : undefined;
}
