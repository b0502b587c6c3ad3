import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { textsFor } from "@/lib/batch/known/texts-for";
import { makeBatch } from "@/lib/batch/make-batch";
import { type KnownEnding, rowOf } from "@/lib/batch/quarter/ending";
import type { QuarterMade, QuarterPick, Wish } from "@/lib/batch/quarter/quarter-line";
import { claimsOn, endingsOf, type QuarterAsked } from "@/lib/batch/quarter/read-quarter";
import type { LeftOut } from "@/lib/batch/quarter/store";
import { addDays } from "@/lib/day";

export type QuarterWish = QuarterAsked & {
  title: string;
  /** What is wished for all rows; a pick's own wish goes before it. */
  all: Wish;
  picks: readonly QuarterPick[];
  /** The numbers of the periods that were deliberately left out. */
  leftOut: readonly string[];
};

/**
 * Makes a sheet of the periods that were picked, in the order of the page. `changed`: one of them no longer ends with the quarter,
 * and nothing is made. What did not come into it, and why, is kept with the sheet; who was left out on purpose also in its audit.
 */
export async function makeQuarter(scope: Scope, wish: QuarterWish): Promise<QuarterMade> {
  demand(scope, "declare");
  if (wish.picks.length === 0) return { ok: false, reason: "none" };
  const parted = await withScope(scope, (tx) => part(tx, wish));
  if (!parted) return { ok: false, reason: "changed" };
  const { rows, leftOut } = parted;
  const { id } = await makeBatch(scope, { title: wish.title, rows, quarter: { end: wish.end, leftOut } });
  const chosen = leftOut.flatMap(({ number, reason }) => (reason === "chosen" ? number : []));
  const detail = { end: wish.end, picked: rows.length, leftOut: chosen };
  await withScope(scope, (tx) =>
    recordAudit(tx, { action: "batch-from-quarter", subject: "batch", subjectId: id, detail }),
  );
  return { ok: true, id };
}

type Parted = { rows: Cells[]; leftOut: LeftOut[] };

/** The rows, and the rest of what ends. Undefined when a period that was picked is not there any more. */
async function part(tx: Scoped, wish: QuarterWish): Promise<Parted | undefined> {
  const own = new Map(wish.picks.map(({ number, ...rest }) => [number, rest]));
  const endings = await endingsOf(tx, wish);
  const picked = endings.filter(({ period }) => own.has(period.number));
  if (picked.length !== own.size) return undefined;
  const rest = endings.filter(({ period }) => !own.has(period.number));
  const texts = await textsFor(tx, picked);
  const start = addDays(wish.end, 1);
  const rows = picked.flatMap((ending, at) => {
    const named = texts[at];
    return named
      ? [rowOf(ending, { texts: named, all: wish.all, own: own.get(ending.period.number) ?? {}, start })]
      : [];
  });
  return { rows, leftOut: await reasonsOf(tx, wish, rest) };
}

/** What was neither picked nor left out on purpose was declared already, or came after the page was read. */
async function reasonsOf(tx: Scoped, wish: QuarterWish, rest: readonly KnownEnding[]): Promise<LeftOut[]> {
  const chosen = new Set(wish.leftOut);
  const claimOf = await claimsOn(tx, wish);
  return rest.map((ending) => {
    const { number } = ending.period;
    if (chosen.has(number)) return { number, reason: "chosen" };
    return { number, reason: claimOf(ending) ? "declared" : "unseen" };
  });
}
