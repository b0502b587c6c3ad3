import { QUOTA_SOURCES, type Source } from "@/lib/dimona/quota-sources";

/** The contingents (XSD of the notification, `QuotaType`; zone 01018). `OTHER` is the socio-cultural sector. */
export const QUOTA_KINDS = [
  "STUDENT",
  "HORECA_WORKER",
  "HORECA_EMPLOYER",
  "A17_YEAR_OTHER",
  "A17_QUARTER_OTHER",
  "A17_YEAR_SPORT",
  "A17_QUARTER_SPORT",
  "A17_PUBTV",
] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

/** How much of a contingent there is for periods that begin in a span of days. */
export type Quota = {
  kind: QuotaKind;
  amount: number;
  unit: "hours" | "days";
  per: "year" | "quarter";
  /** Only for periods that begin in this quarter of a year. */
  quarter?: 1 | 2 | 3 | 4;
  from: string;
  to?: string;
  source: Source;
};

/** Every contingent with the days between which it holds. The specific row of a quarter stands before the general one. */
export const QUOTAS: readonly Quota[] = [
  hoursOfStudent(475, QUOTA_SOURCES.student2017, "2017-01-01", "2022-12-31"),
  hoursOfStudent(600, QUOTA_SOURCES.student2023, "2023-01-01", "2024-12-31"),
  hoursOfStudent(650, QUOTA_SOURCES.student2025, "2025-01-01"),
  {
    kind: "HORECA_WORKER",
    amount: 50,
    unit: "days",
    per: "year",
    from: "2013-10-01",
    source: QUOTA_SOURCES.horecaWorker,
  },
  // The seed text of the RSZ's still says 100.
  {
    kind: "HORECA_EMPLOYER",
    amount: 100,
    unit: "days",
    per: "year",
    from: "2013-10-01",
    to: "2015-06-30",
    source: QUOTA_SOURCES.horecaEmployer2013,
  },
  {
    kind: "HORECA_EMPLOYER",
    amount: 200,
    unit: "days",
    per: "year",
    from: "2015-07-01",
    source: QUOTA_SOURCES.horecaEmployer2015,
  },
  ...article17Rows("OTHER", { year: 300, quarter: 100, summer: 190 }),
  ...article17Rows("SPORT", { year: 450, quarter: 150, summer: 285 }),
  { kind: "A17_PUBTV", amount: 25, unit: "days", per: "year", from: "2022-01-01", source: QUOTA_SOURCES.article17 },
];

function hoursOfStudent(amount: number, source: Source, from: string, to?: string): Quota {
  return { kind: "STUDENT", amount, unit: "hours", per: "year", from, ...(to && { to }), source };
}

function article17Rows(sector: "OTHER" | "SPORT", amounts: { year: number; quarter: number; summer: number }): Quota[] {
  const shared = { unit: "hours", from: "2022-01-01", source: QUOTA_SOURCES.article17 } as const;
  return [
    { kind: `A17_YEAR_${sector}`, amount: amounts.year, per: "year", ...shared },
    { kind: `A17_QUARTER_${sector}`, amount: amounts.summer, per: "quarter", quarter: 3, ...shared },
    { kind: `A17_QUARTER_${sector}`, amount: amounts.quarter, per: "quarter", ...shared },
  ];
}

const byKind = new Map<QuotaKind, readonly Quota[]>(
  QUOTA_KINDS.map((kind) => [kind, QUOTAS.filter((it) => it.kind === kind)]),
);

const quarterOfDay = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The contingent for a period that begins on `day`; undefined when there was none then. */
export const quotaOn = (kind: QuotaKind, day: string): Quota | undefined =>
  byKind
    .get(kind)
    ?.find(
      (it) => it.from <= day && day <= (it.to ?? day) && (it.quarter === undefined || it.quarter === quarterOfDay(day)),
    );

/** The span of a contingent that holds a day: `2026`, or `2026-Q3`. */
export const spanOf = ({ per }: Pick<Quota, "per">, day: string): string =>
  per === "year" ? day.slice(0, 4) : `${day.slice(0, 4)}-Q${quarterOfDay(day)}`;

/** Whether two days fall in the same span of a contingent: the calendar year, or the quarter. */
export const sameSpan = ({ per }: Pick<Quota, "per">, one: string, other: string): boolean =>
  one.slice(0, 4) === other.slice(0, 4) && (per === "year" || quarterOfDay(one) === quarterOfDay(other));
