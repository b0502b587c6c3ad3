import { addDays, toDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import { makeInsz } from "@/lib/dimona/identifiers-made";
import { createDice, type Dice, keyFor } from "@/tests/chaos/dice";

/** When a chaos run takes place, always: what is declared, and so each fault that follows from it, is the same each time. */
export const CLOCK_AT = "2024-09-19T10:00:00+02:00";
const START = toDay("2024-10-20");

/** One declaration of a career; `ends`: what must have become of it once everything rests. */
export type Step = { key: string; content: Content; ends: "accepted" | "refused" };
/** What is declared about one worker at one employer, in this order; all but an IN is about the period of the first. */
export type Career = { employer: number; insz: string; steps: Step[] };

type Said = { content: Content; ends?: Step["ends"] };

const common = { workerType: "OTH", jointCommittee: "XXX" } as const;
const openIn: Said = { content: { kind: "IN", ...common, startDate: START } };
const closedIn: Said = { content: { ...openIn.content, endDate: addDays(START, 20) } };
const again: Said = { content: { ...openIn.content, startDate: addDays(START, 3) }, ends: "refused" };
const out: Said = { content: { kind: "OUT", endDate: addDays(START, 40) } };
const cancel: Said = { content: { kind: "CANCEL" } };
const longer: Said = { content: { kind: "UPDATE", endDate: addDays(START, 30) } };
const sooner: Said = { content: { kind: "UPDATE", startDate: addDays(START, -1) } };

/** How careers go, with their weights. */
const courses: { weight: number; says: Said[] }[] = [
  { weight: 30, says: [openIn] },
  { weight: 25, says: [closedIn] },
  { weight: 15, says: [openIn, out] },
  { weight: 10, says: [closedIn, longer] },
  { weight: 8, says: [closedIn, cancel] },
  { weight: 6, says: [openIn, sooner, out, cancel] },
  { weight: 6, says: [openIn, again] },
];

function courseOf(draw: number): Said[] {
  let left = draw * courses.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, says } of courses) {
    left -= weight;
    if (left < 0) return says;
  }
  return [openIn];
}

/** Another worker for each index below 16,800: a birth of their own. */
function inszOf(index: number, dice: Dice): string {
  const [year, month, day] = [
    1950 + (index % 50),
    1 + (Math.floor(index / 50) % 12),
    1 + (Math.floor(index / 600) % 28),
  ];
  const birth = `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
  return makeInsz(birth, 1 + Math.floor(dice("insz", index) * 997));
}

/** Careers of `count` declarations together, the last one cut short where need be. */
export function careersOf(seed: string, count: number, employers: number): Career[] {
  const dice = createDice(seed);
  const careers: Career[] = [];
  for (let left = count; left > 0; ) {
    const index = careers.length;
    const says = courseOf(dice("course", index)).slice(0, left);
    const steps = says.map(({ content, ends = "accepted" as const }, at) => ({
      key: keyFor(seed, index, at),
      content,
      ends,
    }));
    careers.push({ employer: Math.floor(dice("employer", index) * employers), insz: inszOf(index, dice), steps });
    left -= steps.length;
  }
  return careers;
}
