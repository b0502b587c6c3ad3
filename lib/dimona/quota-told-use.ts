import { parseDay } from "@/lib/day";
import type { Characteristics, Content } from "@/lib/dimona/declaration";
import { isDay } from "@/lib/dimona/performance";
import type { Period } from "@/lib/dimona/period";
import { isAbout, TOLD_NUMBERS, type ToldNumber, toldOn } from "@/lib/dimona/quota-told";
import { spanOf } from "@/lib/dimona/quotas";
import { usingCompanyOf } from "@/lib/dimona/using-company";

/** What was declared of such work in a year or quarter: performances of a day by day, and periods without hours. */
export type ToldSpan = { span: string; days: number; periods: number };

/** Work that has no contingent to be measured against: what is told of it, and what was declared, span by span. */
export type ToldUse = { work: Characteristics; start: string; numbers: ToldNumber[]; spans: ToldSpan[] };

/**
 * What is told of the work of a declaration, with what would stand in the year of its start if it were accepted: the
 * quarters that hold something, and the one in which it begins. Undefined where nothing is told.
 */
export function toldUseOf(content: Content, periods: readonly Period[]): ToldUse | undefined {
  const held = content.kind === "IN" ? undefined : periods.find((it) => it.number === content.periodNumber);
  const start = parseDay(content.startDate ?? held?.startDate ?? "");
  const work = held ?? { ...content, workerType: content.workerType ?? "", usingCompany: usingCompanyOf(content) };
  const numbers = start ? toldOn(work, start) : [];
  if (!start || numbers.length === 0) return undefined;
  const without = content.kind === "IN" || content.kind === "OUT" ? undefined : held?.number;
  const all = [
    ...usersOf(work, start, periods, without),
    ...(isWork(content, held) ? [{ ...held, ...content, startDate: start }] : []),
  ];
  return { work, start, numbers, spans: spansOf(numbers, start, all) };
}

/** The numbers that are told of the work of a calendar year, one entry a kind of work. */
export function toldUsesOfYear(year: string, periods: readonly Period[]): ToldUse[] {
  const live = periods.filter((it) => !it.cancelled && it.startDate.startsWith(year));
  const works = new Map(live.map((it) => [keyOf(it), it]));
  return [...works.values()].flatMap((work) => {
    const numbers = toldOn(work, work.startDate);
    if (numbers.length === 0) return [];
    const all = usersOf(work, work.startDate, live, undefined);
    return [{ work, start: work.startDate, numbers, spans: spansOf(numbers, work.startDate, all) }];
  });
}

/** Whether the declaration leaves work behind that is not counted yet. */
const isWork = ({ kind }: Content, held: Period | undefined): boolean =>
  kind === "IN" || (kind === "UPDATE" && held !== undefined && !held.cancelled);

const rowsOf = (work: Characteristics): ToldNumber[] => TOLD_NUMBERS.filter((it) => isAbout(it, work));
const keyOf = (work: Characteristics): string =>
  rowsOf(work)
    .map(({ name }) => name)
    .join(" ");

const usersOf = (work: Characteristics, start: string, periods: readonly Period[], without: string | undefined) =>
  periods.filter(
    (it) =>
      !it.cancelled &&
      it.number !== without &&
      it.startDate.slice(0, 4) === start.slice(0, 4) &&
      keyOf(it) === keyOf(work),
  );

type Times = Pick<Period, "startDate"> & Partial<Pick<Period, "startHour" | "endDate" | "endHour">>;

/** A night counts for the day on which it begins, several performances of a day as one. */
function spansOf([first]: readonly ToldNumber[], start: string, all: readonly Times[]): ToldSpan[] {
  const per = first?.per ?? "year";
  const spans = [...new Set([...all.map((it) => it.startDate), start].map((day) => spanOf({ per }, day)))].sort();
  return spans.map((span) => {
    const within = all.filter((it) => spanOf({ per }, it.startDate) === span);
    const days = new Set(within.filter(isDay).map((it) => it.startDate));
    return { span, days: days.size, periods: within.filter((it) => !isDay(it)).length };
  });
}
