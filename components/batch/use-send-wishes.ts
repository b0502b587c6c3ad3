"use client";

import { useState } from "react";
import type { SendOrder } from "@/components/batch/send-in-order";
import type { SheetStore } from "@/components/batch/sheet-state";
import { isLocked } from "@/components/batch/sheet-state";
import { type MomentFault, readMoment } from "@/components/dimona/plan/read-moment";
import { mayInsist } from "@/lib/batch/may-insist";
import type { SendingTotals } from "@/lib/batch/sending-totals";

/** What is said before rows leave. `asked`: sending was tried, so what is missing is told. */
export type SendWishes = {
  later: boolean;
  day: string;
  hour: string;
  late: string;
  insists: boolean;
  anyway: string;
  asked: boolean;
  faults: readonly MomentFault[];
};

const nothing: SendWishes = {
  later: false,
  day: "",
  hour: "",
  late: "",
  insists: false,
  anyway: "",
  asked: false,
  faults: [],
};

/** When rows leave, why late, and which our check refuses and that go all the same. */
export function useSendWishes(store: SheetStore, totals: SendingTotals) {
  const [wishes, setWishes] = useState(nothing);
  // As it was when the dialog was opened: a person says yes to what is shown.
  const [insistable] = useState(() => {
    const { history, memory, sent } = store.get();
    return mayInsist(history.now.rows, memory, (id) => isLocked(sent.get(id)));
  });
  const change = (patch: Partial<SendWishes>) => setWishes((before) => ({ ...before, faults: [], ...patch }));
  const insists = wishes.insists && insistable.length > 0;
  const isLate = (totals.late > 0 || insists) && !wishes.later;
  const count = totals.rowIds.length + (insists ? insistable.length : 0);
  /** The order, or undefined when something must be said first. */
  const order = (): SendOrder | undefined => {
    const moment = wishes.later ? readMoment(wishes, { now: store.get().now }) : undefined;
    const faults = moment && !moment.ok ? moment.faults : [];
    const isMissing = (totals.late > 0 && isLate && blank(wishes.late)) || (insists && blank(wishes.anyway));
    setWishes((before) => ({ ...before, asked: true, faults }));
    if (count === 0 || faults.length > 0 || isMissing) return undefined;
    return {
      rowIds: totals.rowIds,
      ...(isLate && !blank(wishes.late) && { lateReason: wishes.late.trim() }),
      ...(moment?.ok && { plannedAt: moment.at }),
      ...(insists && { anyway: { rowIds: insistable, reason: wishes.anyway.trim() } }),
    };
  };
  return { wishes, change, insistable: insistable.length, isLate, count, order };
}

const blank = (text: string): boolean => text.trim() === "";
