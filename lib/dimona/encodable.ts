import { parseDay } from "@/lib/day";
import type { Content, FieldName, Kind, WorkerIdentity } from "@/lib/dimona/declaration";
import type { FindingField } from "@/lib/dimona/finding";

/** What is to be sent, and the parties by the numbers they are declared under. */
type Message = {
  content: Content;
  employer: { nssoNumber?: string; enterpriseNumber?: string };
  worker: WorkerIdentity;
};

/** Why a message cannot be put on the wire: a part without which it means nothing, or text that the wire cannot hold. */
export type Obstacle = { field: FindingField; problem: "missing" | "unreadable" };
export type Encodable = { ok: true } | { ok: false; reasons: Obstacle[] };

// Predicates, not schemas: the form asks this too, and a schema library would weigh more than the whole law.
type Shape = (text: string) => boolean;
const like =
  (pattern: RegExp): Shape =>
  (said) =>
    pattern.test(said);

const day: Shape = (said) => parseDay(said) !== undefined;
const hour = like(/^\d{4}$/);
const number = like(/^\d{12}$/);
const code = like(/^\S+$/);
const digits = like(/^\d{1,12}$/);
/** What would be no value at all; anything else is for the RSZ to judge. */
const text: Shape = (said) => said.length <= 200 && said.trim() !== "";
const address = (block: "usingCompany" | "workPlace") =>
  [
    `${block}Street`,
    `${block}HouseNumber`,
    `${block}PostBox`,
    `${block}ZipCode`,
    `${block}City`,
    `${block}Country`,
  ] as const;

const shapes: Partial<Record<FieldName, Shape>> = {
  periodNumber: number,
  workerType: code,
  jointCommittee: code,
  subEntity: digits,
  usingCompanyCommittee: code,
  usingCompanyEnterpriseNumber: digits,
  startDate: day,
  startHour: hour,
  endDate: day,
  endHour: hour,
  plannedHours: like(/^\d{1,9}$/),
  firstMonthCard: digits,
  nextMonthCard: digits,
  employmentNature: code,
  workerStatus: code,
  activityWithRisk: digits,
};

/** The fields that stand in the block of each kind, in the order of the wire. */
export const CARRIED: Record<Kind, readonly FieldName[]> = {
  IN: [
    "startDate",
    "startHour",
    "endDate",
    "endHour",
    "plannedHours",
    "jointCommittee",
    "workerType",
    "subEntity",
    "usingCompanyCommittee",
    "usingCompanyEnterpriseNumber",
    "usingCompanyName",
    ...address("usingCompany"),
    "firstMonthCard",
    "nextMonthCard",
    "workPlaceName",
    ...address("workPlace"),
    "employmentNature",
    "workerStatus",
    "activityWithRisk",
  ],
  OUT: ["periodNumber", "endDate"],
  UPDATE: ["periodNumber", "startDate", "startHour", "endDate", "endHour", "plannedHours"],
  CANCEL: ["periodNumber"],
};

const indispensable: Record<Kind, readonly FieldName[]> = {
  IN: ["startDate", "workerType"],
  OUT: ["periodNumber", "endDate"],
  UPDATE: ["periodNumber"],
  CANCEL: ["periodNumber"],
};

/** Whether the message can be put on the wire at all; what the RSZ thinks of its content is not asked here. */
export function canEncode({ content, employer, worker }: Message): Encodable {
  const parties = content.kind === "IN" ? [...employerObstacles(employer), ...workerObstacles(worker)] : [];
  const reasons = [...parties, ...CARRIED[content.kind].flatMap((field) => fieldObstacles(content, field))];
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function fieldObstacles(content: Content, field: FieldName): Obstacle[] {
  const said = content[field];
  if (said !== undefined) return (shapes[field] ?? text)(said) ? [] : [{ field, problem: "unreadable" }];
  return indispensable[content.kind].includes(field) ? [{ field, problem: "missing" }] : [];
}

function employerObstacles({ nssoNumber, enterpriseNumber }: Message["employer"]): Obstacle[] {
  const given = [nssoNumber, enterpriseNumber].filter((it) => it !== undefined);
  if (given.length === 0) return [{ field: "employer", problem: "missing" }];
  return given.every((it) => /^\d{1,10}$/.test(it)) ? [] : [{ field: "employer", problem: "unreadable" }];
}

function workerObstacles({ insz, identity }: Message["worker"]): Obstacle[] {
  if (insz !== undefined) return /^\d{11}$/.test(insz) ? [] : [{ field: "worker", problem: "unreadable" }];
  return identity?.lastName && identity.firstName ? [] : [{ field: "worker", problem: "missing" }];
}
