import { type Action, type BatchActions, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { BatchHead } from "@/lib/batch/batch-results";
import type { Column } from "@/lib/batch/column";

export type CreateSheet = Action<{ id: string; title: string; columns: Column[] }, { id: string }>;

/** `nowAt`: the portal's clock, by which it is told later what became of rows. `isMade`: the page says so, asked each time. */
type About = { head: BatchHead; nowAt: string; create: CreateSheet; isMade: () => boolean };

/**
 * The actions of a sheet that is made only when something is kept in it: to look at a week leaves nothing behind. A colleague may make it
 * meanwhile, so after the first look, of which the page knows, it is asked for all the same.
 */
export function lazySheet(actions: BatchActions, { head, nowAt, create, isMade }: About): BatchActions {
  let made = false;
  let isAsked = false;
  const isThere = () => made || isMade();
  const nothing = { ok: true as const, head, version: 0, rows: [], more: false, states: [], at: new Date(nowAt) };
  return {
    ...actions,
    readChanges: async (wish) => {
      if (isThere()) return actions.readChanges(wish);
      const answer = isAsked ? await actions.readChanges(wish) : {};
      isAsked = true;
      made = made || answer.data?.ok === true;
      return made ? answer : { data: nothing };
    },
    readRefusals: async (wish) => (isThere() ? actions.readRefusals(wish) : { data: [] }),
    saveRows: async (wish) => {
      const { id, title, columns } = head;
      made = isThere() || dataOf(await call(create, { id, title, columns })) !== undefined;
      return made ? actions.saveRows(wish) : {};
    },
  };
}
