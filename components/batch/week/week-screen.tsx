"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { BatchActions } from "@/components/batch/batch-actions";
import { ConflictPanel } from "@/components/batch/conflict-panel";
import { createStore, useStore } from "@/components/batch/create-store";
import { sheetHand } from "@/components/batch/sheet-hand";
import { firstState, isLocked } from "@/components/batch/sheet-state";
import { startAsking } from "@/components/batch/start-asking";
import { startChecking } from "@/components/batch/start-checking";
import { startHearing } from "@/components/batch/start-hearing";
import { startRefusals } from "@/components/batch/start-refusals";
import { TotalsBar } from "@/components/batch/totals-bar";
import { useColumnTitle, useFindingWords } from "@/components/batch/use-finding-words";
import { useSaver, useSheetStore } from "@/components/batch/use-open-sheet";
import { useSummary } from "@/components/batch/use-summary";
import { type CreateSheet, lazySheet } from "@/components/batch/week/lazy-sheet";
import { WeekBar } from "@/components/batch/week/week-bar";
import { WeekGrid } from "@/components/batch/week/week-grid";
import { type WeekState, weekHand } from "@/components/batch/week/week-hand";
import { WeekHead } from "@/components/batch/week/week-head";
import { FIRST_DAY } from "@/components/batch/week/week-places";
import type { AnomalyWords } from "@/components/dimona/anomaly-words";
import type { SearchEmployers } from "@/components/dimona/employer-filter";
import type { BatchHead } from "@/lib/batch/batch-results";
import { type SendingTotals, sendingTotals } from "@/lib/batch/sending-totals";
import { type Board, boardOf, inPlace } from "@/lib/batch/week/board";
import type { WeekBoard } from "@/lib/batch/week/week-board";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

const SendDialog = lazy(async () => ({ default: (await import("@/components/batch/send-dialog")).SendDialog }));

export type WeekScreenProps = {
  read: WeekBoard;
  monday: Day;
  /** Who was put on the board besides. */
  also: string[];
  /** The week's sheet; `isMade`: it exists. */
  head: BatchHead;
  isMade: boolean;
  nowAt: string;
  anomalies: Readonly<Record<string, AnomalyWords>>;
  mayDeclare: boolean;
  actions: BatchActions;
  create: CreateSheet;
  searchEmployers: SearchEmployers;
};

const corner = { row: 0, column: FIRST_DAY };
const none: Board = { rows: [], elsewhere: 0 };

/** The week board: another view of a sheet, which keeps, judges and sends what is typed. */
export function WeekScreen({
  read,
  monday,
  also,
  isMade,
  searchEmployers,
  mayDeclare,
  anomalies,
  ...first
}: WeekScreenProps) {
  // A page that is read again brings new ones of the same: what is open here goes on with those it began with.
  const [{ head, nowAt, actions: given, create }] = useState(first);
  const made = useRef(isMade);
  const [actions] = useState(() => lazySheet(given, { head, nowAt, create, isMade: () => made.current }));
  const sheet = useSheetStore(head.id, () =>
    firstState({ columns: head.columns, rows: [] }, { now: new Date(nowAt), title: head.title }),
  );
  const [week] = useState(() =>
    createStore<WeekState>({ selection: { from: corner, to: corner }, editing: undefined, chosen: {}, leaving: false }),
  );
  const saidWords = useStore(sheet, (state) => state.saidWords);
  const words = useFindingWords(useMemo(() => ({ ...saidWords, ...anomalies }), [saidWords, anomalies]));
  const titleOf = useColumnTitle();
  const grid = useRef<HTMLDivElement>(null);
  const board = useBoard({ read, monday, sheet, week });
  const latest = useRef(none);
  const employer = read.employer.text;
  const hand = useMemo(
    () => weekHand({ sheet, week, words, employer, mayDeclare, board: () => latest.current, grid: () => grid.current }),
    [sheet, week, words, employer, mayDeclare],
  );
  const batch = useMemo(
    () => sheetHand({ store: sheet, actions, words, titleOf, grid: () => grid.current }),
    [sheet, actions, words, titleOf],
  );
  useLayoutEffect(() => {
    latest.current = board;
    made.current = isMade;
  });
  const saver = useSaver(sheet, head.id, actions);
  useEffect(() => {
    const stops = [startAsking(sheet, actions), startRefusals(sheet, head.id, actions), startChecking(sheet)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [sheet, head.id, actions]);
  useEffect(() => saver && startHearing(sheet, head.id, saver), [sheet, head.id, saver]);
  const news = useMemo(() => read.entries.map(({ key, outcome }) => `${key}${outcome}`).join(), [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of declarations was read anew, so it is asked of their rows too
  useEffect(() => void saver?.look(), [saver, news]);
  const [totals, setTotals] = useState<SendingTotals>();
  const summary = useSummary(batch);
  const sent = useStore(sheet, (state) => state.sent);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary is new when rows or verdicts changed
  const unsent = useMemo(() => {
    const { history, memory } = sheet.get();
    return sendingTotals(history.now.rows, memory, (id) => isLocked(sent.get(id)));
  }, [summary, sent, sheet]);
  const t = useTranslations("week");
  return (
    <div className="flex h-[calc(100dvh-var(--bar-h)-3px)] min-h-[460px] flex-col">
      <WeekHead
        {...{ hand, read, monday, also, board, searchEmployers, searchWorkers: given.searchWorkers }}
        batchId={head.id}
      />
      {saver && <ConflictPanel hand={batch} resolve={saver.resolve} whose={(rowId) => whoseIn(board, rowId)} />}
      <WeekBar hand={hand} board={board} />
      {/* Not by the server: places are styles, which the security policy takes from scripts alone. */}
      {saver ? (
        <WeekGrid
          hand={hand}
          board={board}
          monday={monday}
          grid={grid}
          label={t("gridLabel", { employer: read.employer.name })}
        />
      ) : (
        <div className="flex-1" />
      )}
      <TotalsBar
        summary={summary}
        unsent={unsent.rowIds.length}
        isAgain={false}
        onSend={mayDeclare && unsent.rowIds.length > 0 ? () => setTotals(unsent) : undefined}
      />
      {totals && saver && (
        <Suspense fallback={null}>
          <SendDialog {...{ saver, totals }} hand={batch} batchId={head.id} onClose={() => setTotals(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Of a shift on the board: whose, and on which day. */
function whoseIn({ rows }: Board, rowId: string): string | undefined {
  for (const { name, cells } of rows) {
    const cell = cells.find(({ lines }) => lines.some((line) => line.rowId === rowId));
    if (cell) return `${name}, ${formatDay(cell.day)}`;
  }
  return undefined;
}

/** The board as sheet, verdicts and page stand now. */
function useBoard({
  read,
  monday,
  sheet,
  week,
}: Pick<WeekScreenProps, "read" | "monday"> & {
  sheet: Parameters<typeof startChecking>[0];
  week: ReturnType<typeof createStore<WeekState>>;
}): Board {
  const rows = useStore(sheet, (state) => state.history.now.rows);
  const pairs = useStore(sheet, (state) => state.pairs);
  const sent = useStore(sheet, (state) => state.sent);
  const judged = useStore(sheet, (state) => state.judged);
  const now = useStore(sheet, (state) => state.now);
  const chosen = useStore(week, (state) => state.chosen);
  const before = useRef<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the memory is changed in place, `judged` counts how often
  const board = useMemo(
    () =>
      inPlace(boardOf({ read, monday, now, rows, pairs, sent, chosen, memory: sheet.get().memory }), before.current),
    [read, monday, now, rows, pairs, sent, chosen, judged, sheet],
  );
  useLayoutEffect(() => {
    before.current = board.rows.map(({ key }) => key);
  }, [board]);
  return board;
}
