import { type Action, type BatchActions, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { BatchHead } from "@/lib/batch/batch-results";
import type { Column } from "@/lib/batch/column";

export type CreateSheet = Action<{ id: string; title: string; columns: Column[] }, { id: string }>;

/** `nowAt`: the portal's clock, by which it is told later what became of rows. `isMade` is asked each time: a colleague may make the sheet meanwhile. */
type About = { head: BatchHead; nowAt: string; create: CreateSheet; isMade: () => boolean };

/** The actions of a sheet that is made only when something is kept in it: to look at a week leaves nothing behind. */
export function lazySheet(actions: BatchActions, { head, nowAt, create, isMade }: About): BatchActions {
  let made = false;
  const isThere = () => made || isMade();
  return {
    ...actions,
    readChanges: async (wish) =>
      isThere()
        ? actions.readChanges(wish)
        : { data: { ok: true, head, version: 0, rows: [], more: false, states: [], at: new Date(nowAt) } },
    readRefusals: async (wish) => (isThere() ? actions.readRefusals(wish) : { data: [] }),
    saveRows: async (wish) => {
      const { id, title, columns } = head;
      made = isThere() || dataOf(await call(create, { id, title, columns })) !== undefined;
      return made ? actions.saveRows(wish) : {};
    },
  };
}
