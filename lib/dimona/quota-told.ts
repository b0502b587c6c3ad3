import { committeeOfWork } from "@/lib/dimona/committees";
import type { Characteristics } from "@/lib/dimona/declaration";
import { QUOTA_SOURCES, type Source } from "@/lib/dimona/quota-sources";

export const TOLD_NAMES = [
  "FLEXI_EMPLOYMENT",
  "FLEXI_FULL_TIME",
  "AGRICULTURE",
  "HORTICULTURE",
  "HORTICULTURE_EXTRA",
] as const;
export type ToldName = (typeof TOLD_NAMES)[number];

/**
 * A dated number that the RSZ looks at and we cannot: it asks what the worker did elsewhere, or its table is not sure
 * enough. It is told to the reader and judges nothing.
 */
export type ToldNumber = {
  name: ToldName;
  /** The work it is about: of a type, in a sector where one is named. */
  workerType: string;
  committee?: string;
  amount: number;
  /** `percent`: of a full-time employment. */
  unit: "days" | "percent";
  per: "year" | "quarter";
  from: string;
  to?: string;
  /** Sources differ or are of another year. */
  uncertain?: true;
  source: Source;
};

const flexi = { workerType: "FLX", unit: "percent", per: "quarter" } as const;
const green = { workerType: "EXT", unit: "days", per: "year", uncertain: true } as const;
const agriculture = { ...green, name: "AGRICULTURE", committee: "144" } as const;
const horticulture = { ...green, name: "HORTICULTURE", committee: "145" } as const;
const extra = { ...green, name: "HORTICULTURE_EXTRA", committee: "145" } as const;
const { flexi2015, flexi2024, greenSectors2014, greenSectorsPress, greenSectors2023 } = QUOTA_SOURCES;

/**
 * Flexi-jobs by quarter, and casual work in agriculture and horticulture. Of agriculture nothing was found for 2022 and
 * the first half of 2023, of horticulture nothing for the latter: those days have no row. The extra days are for chicory and mushrooms.
 */
export const TOLD_NUMBERS: readonly ToldNumber[] = [
  { ...flexi, name: "FLEXI_EMPLOYMENT", amount: 80, from: "2015-12-01", source: flexi2015 },
  { ...flexi, name: "FLEXI_FULL_TIME", amount: 100, from: "2024-01-01", source: flexi2024 },
  { ...agriculture, amount: 30, from: "2014-01-01", to: "2019-12-31", source: greenSectors2014 },
  { ...agriculture, amount: 60, from: "2020-01-01", to: "2021-12-31", source: greenSectorsPress },
  { ...agriculture, amount: 50, from: "2023-07-01", source: greenSectors2023 },
  { ...horticulture, amount: 65, from: "2014-01-01", to: "2019-12-31", source: greenSectors2014 },
  { ...horticulture, amount: 130, from: "2020-01-01", to: "2020-12-31", source: greenSectorsPress },
  { ...horticulture, amount: 100, from: "2021-01-01", to: "2022-12-31", source: greenSectorsPress },
  { ...horticulture, amount: 100, from: "2023-07-01", source: greenSectors2023 },
  { ...extra, amount: 35, from: "2014-01-01", to: "2019-12-31", source: greenSectors2014 },
];

/** Whether a number is about such work, whenever it is done. */
export const isAbout = ({ workerType, committee }: ToldNumber, work: Characteristics): boolean =>
  work.workerType === workerType && (committee === undefined || committeeOfWork(work)?.value === committee);

/** The numbers that are told of work that begins on `day`. */
export const toldOn = (work: Characteristics, day: string): ToldNumber[] =>
  TOLD_NUMBERS.filter((it) => isAbout(it, work) && it.from <= day && day <= (it.to ?? day));

/** The quarter so many before the one that holds `day`, as `spanOf` names it: `2026-Q1` is three before `2026-Q4`. */
export function quarterBefore(day: string, count: number): string {
  const quarters = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1 - count;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
}
