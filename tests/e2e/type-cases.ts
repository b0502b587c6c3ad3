// One declaration of each kind for every worker type, with one fault that the RSZ would refuse and what mends it. Days
// are those of the journeys: declared on Thursday 19 September 2024 for Monday 23 September.
import type { FieldName, Kind } from "@/lib/dimona/declaration";

export type Texts = Partial<Record<FieldName, string>>;

/** `wrong` is typed first: the RSZ's anomaly stands at `field`. `right` mends it. */
export type KindCase = { wrong: Texts; field: FieldName; anomaly: string; right: Texts };

export type TypeCase = {
  type: string;
  /** What a type is declared by when it has two ways. */
  as?: string;
  /** What was chosen before the type. */
  before?: Texts;
  kinds: { IN: KindCase } & Partial<Record<Exclude<Kind, "IN" | "CANCEL">, KindCase>>;
};

const start = "23/09/2024";
const endBefore = "20/09/2024";

const open = { jointCommittee: "XXX", startDate: start };
const building = {
  jointCommittee: "124",
  startDate: start,
  firstMonthCard: "123456789012",
  nextMonthCard: "123456789013",
};
const training = { ...open, endDate: "20/12/2024", employmentNature: "EMPLOYEE", workerStatus: "F1" };
const shift = { startDate: start, endDate: start, startHour: "17:00", endHour: "23:00" };
const planned = { ...open, endDate: "30/09/2024", plannedHours: "20" };

const wrongEnd = (endDate: string, anomaly: string, right: Texts): KindCase => ({
  wrong: { ...right, endDate },
  field: "endDate",
  anomaly,
  right: { endDate: right.endDate ?? "" },
});

/** A start comes forward only: by an UPDATE to the twentieth. */
const laterStart: KindCase = {
  wrong: { startDate: "25/09/2024" },
  field: "startDate",
  anomaly: "00910-344",
  right: { startDate: "20/09/2024" },
};
const otherHour: KindCase = {
  wrong: { endHour: "16:00" },
  field: "endHour",
  anomaly: "00778-345",
  right: { endHour: "23:30" },
};
const otherQuarter: KindCase = {
  wrong: { endDate: "01/10/2024", plannedHours: "20" },
  field: "endDate",
  anomaly: "90378-421",
  right: { endDate: "27/09/2024", plannedHours: "16" },
};
const endBeforeStart: KindCase = {
  wrong: { endDate: "19/09/2024" },
  field: "endDate",
  anomaly: "00911-014",
  right: { endDate: "27/09/2024" },
};

export const TYPE_CASES: readonly TypeCase[] = [
  {
    type: "OTH",
    before: { workerType: "EXT", jointCommittee: "302" },
    kinds: {
      IN: {
        wrong: { startDate: start, endDate: "" },
        field: "jointCommittee",
        anomaly: "90374-349",
        right: { jointCommittee: "XXX" },
      },
      UPDATE: laterStart,
      OUT: endBeforeStart,
    },
  },
  { type: "STU", kinds: { IN: wrongEnd("01/10/2024", "90373-421", planned), UPDATE: otherQuarter } },
  {
    type: "EXT",
    kinds: {
      IN: {
        wrong: { jointCommittee: "302", ...shift, endDate: "25/09/2024" },
        field: "endHour",
        anomaly: "90373-341",
        right: { endDate: start },
      },
      UPDATE: otherHour,
    },
  },
  {
    type: "FLX",
    as: "a period",
    kinds: {
      IN: { ...wrongEnd("01/10/2024", "90373-421", open), right: { endDate: "" } },
      UPDATE: laterStart,
      OUT: endBeforeStart,
    },
  },
  {
    type: "FLX",
    as: "a day",
    kinds: {
      IN: {
        wrong: { jointCommittee: "XXX", ...shift, endHour: "" },
        field: "endHour",
        anomaly: "00778-001",
        right: { endHour: "23:00" },
      },
      UPDATE: otherHour,
    },
  },
  {
    type: "BCW",
    kinds: {
      IN: {
        wrong: { ...building, nextMonthCard: building.firstMonthCard },
        field: "nextMonthCard",
        anomaly: "00664-353",
        right: { nextMonthCard: building.nextMonthCard },
      },
      UPDATE: laterStart,
      OUT: endBeforeStart,
    },
  },
  { type: "RTA", kinds: { IN: wrongEnd(endBefore, "00911-014", building), UPDATE: laterStart, OUT: endBeforeStart } },
  { type: "ALT", kinds: { IN: wrongEnd(endBefore, "00911-014", open), UPDATE: laterStart, OUT: endBeforeStart } },
  { type: "IVT", kinds: { IN: wrongEnd("", "00911-001", training), UPDATE: laterStart } },
  {
    type: "TRI",
    kinds: {
      IN: {
        wrong: { ...training, employmentNature: "" },
        field: "employmentNature",
        anomaly: "01231-001",
        right: { employmentNature: "EMPLOYEE" },
      },
      UPDATE: laterStart,
    },
  },
  { type: "STG", kinds: { IN: wrongEnd(endBefore, "00911-014", training), UPDATE: laterStart } },
  { type: "DWD", kinds: { IN: wrongEnd(endBefore, "00911-014", open), UPDATE: laterStart, OUT: endBeforeStart } },
  { type: "PMP", kinds: { IN: wrongEnd(endBefore, "00911-014", open), UPDATE: laterStart, OUT: endBeforeStart } },
  {
    type: "O17",
    kinds: {
      IN: {
        wrong: { ...planned, startDate: "10/10/2024", endDate: "31/12/2024" },
        field: "startDate",
        anomaly: "00910-008",
        right: { startDate: start, endDate: "30/09/2024" },
      },
      UPDATE: otherQuarter,
    },
  },
  {
    type: "S17",
    kinds: {
      IN: {
        wrong: { ...planned, plannedHours: "" },
        field: "plannedHours",
        anomaly: "01135-001",
        right: { plannedHours: "20" },
      },
      UPDATE: otherQuarter,
    },
  },
  {
    type: "T17",
    kinds: {
      IN: wrongEnd("24/09/2024", "00911-008", { ...open, endDate: start }),
      UPDATE: {
        wrong: { startDate: "20/09/2024" },
        field: "endDate",
        anomaly: "00911-008",
        right: { endDate: "20/09/2024" },
      },
    },
  },
];
