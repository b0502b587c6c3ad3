"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { PauseChanged, RowsRecalled } from "@/lib/batch/batch-results";
import type { Progress, RowState } from "@/lib/batch/progress/progress";

export type ProgressActions = {
  readProgress: Action<{ batchId: string; since?: Date | undefined }, Progress>;
  pauseBatch: Action<{ id: string }, PauseChanged>;
  resumeBatch: Action<{ id: string }, PauseChanged>;
  recallRows: Action<{ batchId: string; rowIds: string[] }, RowsRecalled>;
};

export type Known = Extract<Progress, { ok: true }>;

/** So long until the next look while something is under way, and while nothing is. */
const busyMs = 2_000;
const quietMs = 15_000;
const moving: readonly string[] = ["queued", "sending", "sent", "identifying", "planned"];

/** Whether something may still change by itself once nobody holds it back. */
export const isUnderWay = ({ counts }: Pick<Known, "counts">): boolean =>
  counts.some(({ state }) => state !== undefined && moving.includes(state));

/** What was known with what changed since, in the order of the sheet. */
export function merged(known: Known, news: Known): Known {
  const rows = new Map([...known.rows, ...news.rows].map((row): [string, RowState] => [row.rowId, row]));
  return { ...news, rows: [...rows.values()].sort((one, other) => one.number - other.number) };
}

/** Where the rows stand, looked at again and again while the page is in sight. `isLost`: the last look brought nothing. */
export function useProgress(first: Known, { readProgress, pauseBatch, resumeBatch }: ProgressActions) {
  const [known, setKnown] = useState(first);
  const [isLost, setLost] = useState(false);
  const last = useRef(first);
  const { id } = first.head;
  const look = useCallback(async () => {
    const told = dataOf(await call(readProgress, { batchId: id, since: last.current.at }));
    setLost(!told?.ok);
    if (!told?.ok) return;
    last.current = merged(last.current, told);
    setKnown(last.current);
  }, [readProgress, id]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const again = async () => {
      if (document.visibilityState === "visible") await look();
      const isBusy = isUnderWay(last.current) && !last.current.head.pausedAt;
      timer = setTimeout(again, isBusy ? busyMs : quietMs);
    };
    timer = setTimeout(again, busyMs);
    return () => clearTimeout(timer);
  }, [look]);
  const change = async (isPause: boolean): Promise<void> => {
    await call(isPause ? pauseBatch : resumeBatch, { id });
    await look();
  };
  return { known, isLost, look, change };
}
