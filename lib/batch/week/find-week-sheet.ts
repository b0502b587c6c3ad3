import { type Scope, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead } from "@/lib/batch/batch-results";
import { findSheet } from "@/lib/batch/store";
import { weekSheetId } from "@/lib/batch/week/sheet-id";
import { isTaken } from "@/lib/batch/week/store";
import type { Day } from "@/lib/day";

/** The sheet of a week, or the id under which it is to be made. */
export type WeekSheet = { id: string; head?: BatchHead };

/**
 * The sheet in which an employer's week is typed: one for all who reach the employer. Where that one stands out of reach (it names
 * nobody, and another made it) there is one of the asker's own.
 */
export function findWeekSheet(scope: Scope, about: { employerId: string; monday: Day }): Promise<WeekSheet> {
  const shared = weekSheetId(about);
  const own = weekSheetId({ ...about, userId: userIdOf(scope) ?? "" });
  return withScope(scope, async (tx) => {
    const head = (await findSheet(tx, own)) ?? (await findSheet(tx, shared));
    if (head) return { id: head.id, head };
    return { id: (await isTaken(tx, shared)) ? own : shared };
  });
}
