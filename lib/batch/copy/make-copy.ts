import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { CopyMade } from "@/lib/batch/copy/copy-line";
import { type CopyAsked, copiesOf } from "@/lib/batch/copy/read-copy";
import { cellsOf } from "@/lib/batch/known/cells-of";
import { textsFor } from "@/lib/batch/known/texts-for";
import { makeBatch } from "@/lib/batch/make-batch";

/** Makes a sheet of the copies of an employer's day or week; nothing is sent. */
export async function makeCopy(scope: Scope, { title, ...asked }: CopyAsked & { title: string }): Promise<CopyMade> {
  demand(scope, "declare");
  const rows = await withScope(scope, async (tx) => {
    const copies = (await copiesOf(tx, asked)).copied.flatMap((it) => ("copy" in it ? [it] : []));
    const texts = await textsFor(tx, copies);
    return copies.map(({ copy }, at) => ({ ...texts[at], ...cellsOf(copy) }));
  });
  if (rows.length === 0) return { ok: false, reason: "none" };
  return { ok: true, ...(await makeBatch(scope, { title, rows })) };
}
