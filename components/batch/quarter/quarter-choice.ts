import { type QuarterLine, type QuarterPick, WISHES, type Wish } from "@/lib/batch/quarter/quarter-line";

/** What was chosen on the page; a line not named stands as it is proposed. */
export type QuarterChoice = {
  /** Whose tick differs from the proposed one. */
  flipped: ReadonlySet<string>;
  all: Wish;
  own: ReadonlyMap<string, Wish>;
};

export const NOTHING_CHOSEN: QuarterChoice = { flipped: new Set(), all: {}, own: new Map() };

export type QuarterStep =
  | { is: "flip"; number: string }
  | { is: "tick"; lines: readonly QuarterLine[]; ticked: boolean }
  | { is: "all"; wish: Wish }
  | { is: "own"; number: string; wish: Wish };

/** What is declared already is proposed to be left. */
const isProposed = ({ declared }: QuarterLine): boolean => declared === undefined;

export const isTicked = ({ flipped }: QuarterChoice, line: QuarterLine): boolean =>
  flipped.has(line.number) !== isProposed(line);

function flip(flipped: ReadonlySet<string>, number: string): ReadonlySet<string> {
  const next = new Set(flipped);
  if (!next.delete(number)) next.add(number);
  return next;
}

function tickAll(choice: QuarterChoice, lines: readonly QuarterLine[], ticked: boolean): ReadonlySet<string> {
  const next = new Set(choice.flipped);
  for (const line of lines)
    if (ticked === isProposed(line)) next.delete(line.number);
    else next.add(line.number);
  return next;
}

/** The choice after one step. */
export function chosen(choice: QuarterChoice, step: QuarterStep): QuarterChoice {
  if (step.is === "flip") return { ...choice, flipped: flip(choice.flipped, step.number) };
  if (step.is === "tick") return { ...choice, flipped: tickAll(choice, step.lines, step.ticked) };
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
