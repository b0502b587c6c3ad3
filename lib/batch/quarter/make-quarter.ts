import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { textsFor } from "@/lib/batch/known/texts-for";
import { makeBatch } from "@/lib/batch/make-batch";
import { rowOf } from "@/lib/batch/quarter/ending";
import type { QuarterMade, QuarterPick, Wish } from "@/lib/batch/quarter/quarter-line";
import { endingsOf, type QuarterAsked } from "@/lib/batch/quarter/read-quarter";
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
 * and nothing is made. Who was left out is kept in the audit of the sheet.
 */
export async function makeQuarter(scope: Scope, wish: QuarterWish): Promise<QuarterMade> {
  demand(scope, "declare");
  if (wish.picks.length === 0) return { ok: false, reason: "none" };
  const rows = await rowsOf(scope, wish);
  if (!rows) return { ok: false, reason: "changed" };
  const { id } = await makeBatch(scope, { title: wish.title, rows });
  const detail = { end: wish.end, picked: rows.length, leftOut: [...wish.leftOut] };
  await withScope(scope, (tx) =>
    recordAudit(tx, { action: "batch-from-quarter", subject: "batch", subjectId: id, detail }),
  );
  return { ok: true, id };
}

/** Undefined when a period that was picked is not there any more. */
function rowsOf(scope: Scope, { picks, all, ...asked }: QuarterWish): Promise<Cells[] | undefined> {
  const own = new Map(picks.map(({ number, ...rest }) => [number, rest]));
  return withScope(scope, async (tx) => {
    const picked = (await endingsOf(tx, asked)).filter(({ period }) => own.has(period.number));
    if (picked.length !== own.size) return undefined;
    const texts = await textsFor(tx, picked);
    const start = addDays(asked.end, 1);
    return picked.flatMap((ending, at) => {
      const named = texts[at];
      return named ? [rowOf(ending, { texts: named, all, own: own.get(ending.period.number) ?? {}, start })] : [];
    });
  });
}
