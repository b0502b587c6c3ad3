import { ANOMALY_IDS } from "@/lib/dimona/anomalies";
import { type Content, FIELD_NAMES, type FieldName, type IdentityData } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { FindingField } from "@/lib/dimona/finding";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import { ENDED } from "@/lib/dimona/ledger-not-foreseen";
import type { RuleName } from "@/lib/dimona/rules/names";

/** Why an officer cannot mend it: the program writes it, it is of another declaration, or of periods long past. */
export const NOT_OURS = ["portal", "daily-registration", "ended"] as const;
export type NotOurs = (typeof NOT_OURS)[number];

/**
 * Where an anomaly belongs and how its texts are found: its own by its number, else those of its `reason`, the generic
 * code of annex 30, with the title of its `zone`. `rule` is the one of ours that foresees it.
 */
export type Recipe = {
  field: FindingField;
  /** The part of the identity data, where it is about one. */
  part?: keyof IdentityData;
  zone: string;
  reason: string;
  notOurs?: NotOurs;
  rule?: RuleName;
};

const zoneOf = (errorId: string): string => errorId.slice(0, 5);
const reasonOf = (errorId: string): string => errorId.slice(-3);

/** The field where our own rule puts it, for zones and blocks that do not say it by themselves. */
const ELSEWHERE: Readonly<Record<string, FindingField>> = {
  "00913-359": "endDate",
  "00913-368": "endDate",
  "01017-001": "plannedHours",
  "01017-003": "plannedHours",
  "01017-005": "plannedHours",
  "90107-351": "usingCompanyEnterpriseNumber",
  "90107-352": "usingCompanyName",
  "90373-460": "startDate",
  "90374-349": "jointCommittee",
};

/** What the blocks of IN (90373) and UPDATE (90378) have in common. */
const OF_BLOCKS: Readonly<Record<string, FindingField>> = {
  "333": "startDate",
  "334": "startDate",
  "336": "startDate",
  "337": "startDate",
  "341": "endHour",
  "343": "employer",
  "368": "endDate",
  "370": "startDate",
  "420": "plannedHours",
  "421": "endDate",
};
const BLOCKS = ["90373", "90378"];

const WORKER_ZONES = ["00024", "00027", "90017", ...IDENTITY_PARTS.map((part) => part.zone)];
const EMPLOYER_ZONES = ["00011", "00014", "00109", "00948", "90256"];

/** Frames of forms and files, and questions to the personnel file: no officer types these. */
const PORTAL_ZONES = [
  ...["00074", "00075", "00110", "00218", "00221", "00222", "00236", "00295", "00296", "00297", "00298", "00299"],
  ...["90059", "90077", "90082", "90372", "ACRF-"],
];
const DAILY_ZONES = ["01085", "90480"];
const DAILY_REASONS = ["461", "462"];

const ended: ReadonlySet<string> = new Set(ENDED.flatMap(({ ids }) => ids));
const rules: ReadonlyMap<string, RuleName> = new Map(
  Object.entries(FORESEEN).flatMap(([rule, ids]) =>
    ids.map((errorId): [string, RuleName] => [errorId, rule as RuleName]),
  ),
);

/**
 * The field that an anomaly is about, known or not: by its number, its block, or the zone in front. Streets and the like
 * are of the using company or of the place of work, whichever the declaration names.
 */
export function fieldOfAnomaly(errorId: string, content?: Content): FindingField {
  const zone = zoneOf(errorId);
  const elsewhere = ELSEWHERE[errorId] ?? (BLOCKS.includes(zone) ? OF_BLOCKS[reasonOf(errorId)] : undefined);
  if (elsewhere) return elsewhere;
  if (WORKER_ZONES.includes(zone)) return "worker";
  if (EMPLOYER_ZONES.includes(zone)) return "employer";
  const fields = FIELD_NAMES.filter((name) => FIELDS[name].zone === zone);
  return saidAmong(fields, content) ?? fields[0] ?? "declaration";
}

function saidAmong(fields: readonly FieldName[], content: Content | undefined): FieldName | undefined {
  const ofWorkPlace = content?.workPlaceName !== undefined;
  return (
    fields.find((name) => content?.[name] !== undefined) ??
    fields.find((name) => name.startsWith("workPlace") && ofWorkPlace)
  );
}

/** The part of the identity data that an anomaly is about, if it is. */
export const partOfAnomaly = (errorId: string): keyof IdentityData | undefined =>
  IDENTITY_PARTS.find(({ zone }) => zone === zoneOf(errorId))?.name;

function notOursOf(errorId: string): NotOurs | undefined {
  if (ended.has(errorId)) return "ended";
  if (DAILY_ZONES.includes(zoneOf(errorId)) || DAILY_REASONS.includes(reasonOf(errorId))) return "daily-registration";
  return PORTAL_ZONES.includes(zoneOf(errorId)) ? "portal" : undefined;
}

const known: ReadonlySet<string> = new Set(ANOMALY_IDS);

/** The recipe of an anomaly; undefined when our table does not have its number. Texts stand in messages/recipes. */
export function recipeOf(errorId: string): Recipe | undefined {
  if (!known.has(errorId)) return undefined;
  const part = partOfAnomaly(errorId);
  const notOurs = notOursOf(errorId);
  const rule = rules.get(errorId);
  return {
    field: fieldOfAnomaly(errorId),
    zone: zoneOf(errorId),
    reason: reasonOf(errorId),
    ...(part && { part }),
    ...(notOurs && { notOurs }),
    ...(rule && { rule }),
  };
}
