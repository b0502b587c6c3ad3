"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { PauseChanged } from "@/lib/batch/batch-results";
import type { Progress, RowState } from "@/lib/batch/progress/progress";

export type ProgressActions = {
  readProgress: Action<{ batchId: string; since?: Date | undefined }, Progress>;
  pauseBatch: Action<{ id: string }, PauseChanged>;
  resumeBatch: Action<{ id: string }, PauseChanged>;
};

export type Known = Extract<Progress, { ok: true }>;

/** So long until the next look while something is under way, and while nothing is. */
const busyMs = 2_000;
const quietMs = 15_000;
const moving: readonly string[] = ["queued", "sending", "sent", "identifying", "planned"];

const isMoving = ({ head, counts }: Known): boolean =>
  !head.pausedAt && counts.some(({ state }) => state !== undefined && moving.includes(state));

/** What was known with what changed since, each row at its place; a row that was not there yet comes last. */
function merged(known: Known, news: Known): Known {
  const changed = new Map(news.rows.map((row) => [row.rowId, row]));
  const kept = known.rows.map((row): RowState => {
    const now = changed.get(row.rowId);
    changed.delete(row.rowId);
    return now ?? row;
  });
  return { ...news, rows: [...kept, ...changed.values()] };
}

/** Where the rows stand, looked at again and again while the page is in sight. `isLost`: the last look brought nothing. */
export function useProgress(first: Known, actions: ProgressActions) {
  const [known, setKnown] = useState(first);
  const [isLost, setLost] = useState(false);
  const last = useRef(first);
  const { readProgress, pauseBatch, resumeBatch } = actions;
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
      timer = setTimeout(again, isMoving(last.current) ? busyMs : quietMs);
    };
    timer = setTimeout(again, busyMs);
    return () => clearTimeout(timer);
  }, [look]);
  const change = async (isPause: boolean): Promise<void> => {
    await call(isPause ? pauseBatch : resumeBatch, { id });
    await look();
  };
  return { known, isLost, change };
}
