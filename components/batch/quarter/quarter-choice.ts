import { type QuarterLine, type QuarterPick, WISHES, type Wish } from "@/lib/batch/quarter/quarter-line";

/** What was chosen on the page; a line not named stands as it is proposed, also when that changes meanwhile. */
export type QuarterChoice = {
  /** Whom a person ticked or unticked. */
  ticks: ReadonlyMap<string, boolean>;
  all: Wish;
  own: ReadonlyMap<string, Wish>;
};

export const NOTHING_CHOSEN: QuarterChoice = { ticks: new Map(), all: {}, own: new Map() };

export type QuarterStep =
  | { is: "tick"; lines: readonly QuarterLine[]; ticked: boolean }
  | { is: "all"; wish: Wish }
  | { is: "own"; number: string; wish: Wish };

/** What is declared already is proposed to be left. */
const isProposed = ({ declared }: QuarterLine): boolean => declared === undefined;

export const isTicked = ({ ticks }: QuarterChoice, line: QuarterLine): boolean =>
  ticks.get(line.number) ?? isProposed(line);

/** The choice after one step. */
export function chosen(choice: QuarterChoice, step: QuarterStep): QuarterChoice {
  if (step.is === "tick")
    return {
      ...choice,
      ticks: new Map([...choice.ticks, ...step.lines.map((it) => [it.number, step.ticked] as const)]),
    };
  if (step.is === "all") return { ...choice, all: { ...choice.all, ...step.wish } };
  const own = new Map(choice.own).set(step.number, { ...choice.own.get(step.number), ...step.wish });
  return { ...choice, own };
}

/** What becomes a row, with what was typed at it. */
export const picksOf = (choice: QuarterChoice, lines: readonly QuarterLine[]): QuarterPick[] =>
  lines.filter((line) => isTicked(choice, line)).map(({ number }) => ({ number, ...choice.own.get(number) }));

/** What was proposed and is left out on purpose. */
export const leftOutOf = (choice: QuarterChoice, lines: readonly QuarterLine[]): QuarterLine[] =>
  lines.filter((line) => isProposed(line) && !isTicked(choice, line));

/** How many lines stand under each name, the most first. */
export function countsOf(lines: readonly QuarterLine[], nameOf: (line: QuarterLine) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** Whether hours are asked of one of them. */
export const asksHours = (lines: readonly QuarterLine[]): boolean =>
  lines.some(({ proposed }) => proposed[WISHES[2]] !== undefined);
