import { expect, test } from "vitest";
import { type Content, FIELD_NAMES } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { possibleKinds } from "@/lib/dimona/period-actions";
import { presenceOf } from "@/lib/dimona/presence";
import { about, ordinaryPeriod } from "@/lib/dimona/rules/samples";
import { ENDED_WORKER_TYPES, WORKER_TYPES } from "@/lib/dimona/worker-types";

const FRAME = ["periodNumber", "workerType", "jointCommittee", "startDate"];

/** What is asked of a type besides what every IN has; a field that may be left out has a question mark. */
const asked = (content: Content, period?: Period): string =>
  FIELD_NAMES.filter((name) => !FRAME.includes(name) || (period && name === "startDate"))
    .map((name) => ({ name, presence: presenceOf(name, content, { employerKind: "private", period }) }))
    .filter(({ presence }) => presence !== "forbidden")
    .map(({ name, presence }) => (presence === "optional" ? `${name}?` : name))
    .join(" ");

const IN: Record<string, string> = {
  OTH: "endDate?",
  STU: "endDate plannedHours workPlaceName?",
  EXT: "startHour endDate endHour",
  FLX: "startHour? endDate? endHour?",
  BCW: "endDate?",
  RTA: "endDate?",
  ALT: "endDate?",
  IVT: "endDate employmentNature workerStatus activityWithRisk?",
  TRI: "endDate employmentNature workerStatus activityWithRisk?",
  STG: "endDate employmentNature workerStatus activityWithRisk?",
  DWD: "endDate?",
  PMP: "endDate?",
  O17: "endDate plannedHours",
  S17: "endDate plannedHours",
  T17: "endDate",
  A17: "endDate",
  TEA: "endDate?",
  QUA: "endDate",
  STX: "startHour? endDate endHour?",
};

const types = [...WORKER_TYPES, ...ENDED_WORKER_TYPES].map((it) => [it.code, it] as const);

test.each(types)("what an IN of %s asks", (code) => {
  expect(asked({ kind: "IN", workerType: code, jointCommittee: "XXX", startDate: "2026-11-18" })).toBe(IN[code]);
});

const UPDATE: Record<string, string> = {
  STU: "endDate? plannedHours",
  O17: "startDate? endDate? plannedHours",
  S17: "startDate? endDate? plannedHours",
  EXT: "startDate? startHour? endDate? endHour?",
  STX: "startDate? startHour? endDate? endHour? plannedHours?",
};

test.each(types)("what an UPDATE of %s may say", (code) => {
  const period = ordinaryPeriod({ workerType: code, endDate: "2026-11-30" });
  expect(asked(about("UPDATE"), period)).toBe(UPDATE[code] ?? "startDate? endDate?");
});

const cards = "firstMonthCard nextMonthCard";
const agency = (workerType: string, usingCompanyCommittee?: string): Content => ({
  kind: "IN",
  workerType,
  jointCommittee: "322",
  usingCompanyCommittee,
  usingCompanyEnterpriseNumber: "0477472701",
});
const cardsOf = (content: Content): string =>
  asked(content)
    .split(" ")
    .filter((it) => it.includes("Card"))
    .join(" ");

test.each([
  ["BCW in 124", { kind: "IN", workerType: "BCW", jointCommittee: "124" }, cards],
  ["STU in 124", { kind: "IN", workerType: "STU", jointCommittee: "124" }, cards],
  ["STU in 140", { kind: "IN", workerType: "STU", jointCommittee: "140" }, ""],
  ["an agency worker with a user in 124", agency("OTH", "124"), cards],
  ["an agency worker with a user elsewhere", agency("BCW", "140"), ""],
  ["BCW with a user of no known committee", agency("BCW"), cards],
  ["DWD with a user of no known committee", agency("DWD"), "firstMonthCard? nextMonthCard?"],
  ["OTH with a user of no known committee", agency("OTH"), ""],
] as [string, Content, string][])("control cards: %s", (_, content, expected) => {
  expect(cardsOf(content)).toBe(expected);
});

const shift = { startDate: "2026-11-18", startHour: "1000", endDate: "2026-11-18", endHour: "1800" };

test("a period with hours can have them changed, a period without cannot get them", () => {
  const flexi = ordinaryPeriod({ workerType: "FLX", ...shift });
  expect(asked(about("UPDATE"), flexi)).toBe("startDate? startHour? endDate? endHour?");
  const { startHour: _, endHour: __, ...days } = flexi;
  expect(asked(about("UPDATE"), days)).toBe("startDate? endDate?");
});

test("casual work in horeca by the day has no UPDATE, by the hour it has", () => {
  const casual = ordinaryPeriod({ workerType: "EXT", jointCommittee: "302", ...shift });
  const update = (period: Period) => possibleKinds(period).find((it) => it.kind === "UPDATE");
  expect(update(casual)).toEqual({ kind: "UPDATE", possible: true });
  const { endHour: _, ...day } = casual;
  expect(update(day)).toEqual({ kind: "UPDATE", possible: false, anomaly: "00913-181" });
});

test("sub-entities are asked of who has them, and refused to a private employer who is not known to", () => {
  const presence = (subEntities: boolean | undefined, employerKind: "private" | "local-authority" = "private") =>
    presenceOf("subEntity", { kind: "IN" }, { employerKind, subEntities });
  expect([presence(true), presence(false), presence(undefined)]).toEqual(["required", "forbidden", "forbidden"]);
  expect(presence(undefined, "local-authority")).toBe("optional");
});
