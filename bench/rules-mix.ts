import { addDays, type Day, endOfQuarter, toDay } from "@/lib/day";
import type { Context } from "@/lib/dimona/context";
import type { Content, Kind } from "@/lib/dimona/declaration";
import { makeDimonaNumber, makeInsz, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";

export type Input = { content: Content; context: Context };
type Random = () => number;

/** The same numbers for the same seed (mulberry32), so that runs compare. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const upTo = (random: Random, count: number): number => Math.floor(random() * count);

function pick<T extends string>(weights: Record<T, number>, random: Random): T {
  const places = (Object.keys(weights) as T[]).flatMap((name) => Array<T>(weights[name]).fill(name));
  return places[upTo(random, places.length)] as T;
}

/** Estimates: a secretariat's day is mostly ordinary workers, students, flexi-jobs and casual work. */
const KIND_WEIGHTS: Record<Kind, number> = { IN: 60, OUT: 14, UPDATE: 18, CANCEL: 8 };
const TYPE_WEIGHTS = { OTH: 40, STU: 18, EXT: 12, FLX: 20, BCW: 4, DWD: 2, IVT: 2, O17: 2 };
type TypeCode = keyof typeof TYPE_WEIGHTS;

const COMMITTEES: Record<TypeCode, string> = {
  OTH: "XXX",
  STU: "XXX",
  EXT: "302",
  FLX: "XXX",
  BCW: "124",
  DWD: "XXX",
  IVT: "XXX",
  O17: "XXX",
};

const FIRST = toDay("2026-01-01");

/** A period of the type that begins on the day, the way an IN says it. */
function periodFields(type: TypeCode, startDate: Day): Partial<Content> {
  const base = { workerType: type, jointCommittee: COMMITTEES[type], startDate };
  if (type === "EXT" || type === "FLX") return { ...base, startHour: "1000", endDate: startDate, endHour: "1800" };
  if (type === "STU" || type === "O17") return { ...base, endDate: endOfQuarter(startDate), plannedHours: "80" };
  if (type === "IVT")
    return { ...base, endDate: addDays(startDate, 60), employmentNature: "WORKER", workerStatus: "F1" };
  if (type === "BCW") return { ...base, firstMonthCard: "123456789012", nextMonthCard: "123456789013" };
  return base;
}

/** What the register holds of it: closed after sixty days where an IN says no end, save the newest where one is to be ended. */
function heldPeriod(type: TypeCode, seed: number, startDate: Day, isOpen: boolean): Period {
  const { plannedHours, startHour, endDate = addDays(startDate, 60), endHour } = periodFields(type, startDate);
  return {
    number: makeDimonaNumber(seed),
    workerType: type,
    jointCommittee: COMMITTEES[type],
    startDate,
    ...(startHour && { startHour }),
    ...(isOpen ? {} : { endDate }),
    ...(endHour && { endHour }),
    ...(plannedHours && { plannedHours: Number(plannedHours) }),
    result: "A",
    cancelled: seed % 11 === 0,
    locked: false,
    late: false,
  };
}

/** One declaration in twenty has a typing error. */
function withFault(content: Content, random: Random): Content {
  if (random() > 0.05) return content;
  return { ...content, [random() < 0.5 ? "startDate" : "plannedHours"]: "x" };
}

function contentOf(kind: Kind, type: TypeCode, day: Day, period: Period | undefined): Content {
  if (kind === "IN" || !period) return { kind: "IN", ...periodFields(type, day) };
  const periodNumber = period.number;
  if (kind === "CANCEL") return { kind, periodNumber };
  if (kind === "OUT" && period.endDate === undefined) return { kind, periodNumber, endDate: day };
  if (period.plannedHours) return { kind: "UPDATE", periodNumber, endDate: period.endDate, plannedHours: "100" };
  if (period.endHour) return { kind: "UPDATE", periodNumber, endDate: period.endDate, endHour: "1900" };
  return { kind: "UPDATE", periodNumber, endDate: addDays(toDay(period.startDate), 50) };
}

const OPEN_ENDED: readonly TypeCode[] = ["OTH", "BCW", "DWD"];

function makeInput(seed: number, random: Random): Input {
  const kind = pick(KIND_WEIGHTS, random);
  const type = pick(TYPE_WEIGHTS, random);
  const day = addDays(FIRST, upTo(random, 300));
  const isOpen = kind === "OUT" && OPEN_ENDED.includes(type);
  const periods = Array.from({ length: upTo(random, 13) }, (_, at) =>
    heldPeriod(type, seed * 13 + at, addDays(day, -100 * (at + 1)), isOpen && at === 0),
  );
  const isLate = random() < 0.1;
  return {
    content: withFault(contentOf(kind, type, day, periods[0]), random),
    context: {
      now: new Date(Date.parse(`${day}T06:00:00Z`) + (isLate ? 2 * 86_400_000 : 0)),
      employer: {
        nssoNumber: makeNssoNumber(seed),
        kind: "private",
        active: true,
        mandate: true,
        usualStartHour: "0800",
      },
      worker: { insz: makeInsz("19900101", 1 + (seed % 998)) },
      periods,
    },
  };
}

/** Declarations with what is known about them, by plausible weights; workers hold 0 to 12 periods. */
export function makeInputs(count: number): Input[] {
  const random = randomFrom(20261121);
  return Array.from({ length: count }, (_, seed) => makeInput(seed, random));
}
