import { randomUUID } from "node:crypto";
import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { Column } from "@/lib/batch/column";
import { insertLeftOut, type LeftOut } from "@/lib/batch/quarter/store";
import { insertBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import type { Day } from "@/lib/day";
import { mask } from "@/lib/log";

/** Of which quarter's end a sheet is made, and what did not come into it. */
export type OfQuarter = { end: Day; leftOut: readonly LeftOut[] };

/** `id`: made in the browser where the sheet began there; a second time it gives the batch that it made. */
export type NewSheet = {
  id?: string | undefined;
  title: string;
  columns: readonly Column[];
  isTemplate?: boolean;
  quarter?: OfQuarter;
};

/** Makes an empty batch, a sheet or a template, of the asker's own. An identity number in its title is masked: the title stands readable. */
export function createBatch(scope: Scope, sheet: NewSheet): Promise<{ ok: true; id: string; version: number }> {
  demand(scope, "declare");
  const id = sheet.id ?? randomUUID();
  return withScope(scope, async (tx) => {
    const { quarter, ...batch } = { ...sheet, title: mask(sheet.title), id, at: now() };
    if (await insertBatch(tx, { ...batch, ...(quarter && { quarterEnd: quarter.end }) })) {
      if (quarter) await insertLeftOut(tx, id, quarter.leftOut);
      await recordAudit(tx, {
        action: sheet.isTemplate ? "template-created" : "batch-created",
        subject: "batch",
        subjectId: id,
      });
    }
    return { ok: true, id, version: 1 };
  });
}
