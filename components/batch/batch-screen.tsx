"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { ActiveCellBar } from "@/components/batch/active-cell-bar";
import type { BatchActions } from "@/components/batch/batch-actions";
import { BatchHeader } from "@/components/batch/batch-header";
import { ConflictPanel } from "@/components/batch/conflict-panel";
import { useStore } from "@/components/batch/create-store";
import { FaultPanel } from "@/components/batch/fault-panel";
import { startKeepingWidths } from "@/components/batch/kept-widths";
import { SheetGrid } from "@/components/batch/sheet-grid";
import { sheetHand } from "@/components/batch/sheet-hand";
import { type Filter, firstState, isLocked, isRefused, type SheetState } from "@/components/batch/sheet-state";
import { startAsking } from "@/components/batch/start-asking";
import { startChecking } from "@/components/batch/start-checking";
import { startHearing } from "@/components/batch/start-hearing";
import { startRefusals } from "@/components/batch/start-refusals";
import { startShown } from "@/components/batch/start-shown";
import type { DropTemplate } from "@/components/batch/templates/drop-template";
import { TemplateBar } from "@/components/batch/templates/template-bar";
import { TemplateNote } from "@/components/batch/templates/template-note";
import { TotalsBar } from "@/components/batch/totals-bar";
import { useColumnTitle, useFindingWords } from "@/components/batch/use-finding-words";
import { useSaver, useSheetStore } from "@/components/batch/use-open-sheet";
import { useSummary } from "@/components/batch/use-summary";
import type { AnomalyWords } from "@/components/dimona/anomaly-words";
import type { BatchHead } from "@/lib/batch/batch-results";
import { type SendingTotals, sendingTotals } from "@/lib/batch/sending-totals";
import { FIRST_COLUMNS } from "@/lib/batch/settle-text";

const SendDialog = lazy(async () => ({ default: (await import("@/components/batch/send-dialog")).SendDialog }));

/** `nowAt`: the portal's clock when the page was made. `show`: which rows are in sight at first. */
export type BatchScreenProps = {
  head: BatchHead;
  show: Filter;
  nowAt: string;
  anomalies: Readonly<Record<string, AnomalyWords>>;
  mayDeclare: boolean;
  actions: BatchActions & { dropTemplate: DropTemplate };
};

/** So often rows are judged by a later clock. */
const clockMs = 300_000;

/** A sheet, or a template, with all around it. */
export function BatchScreen({ head, show, anomalies, mayDeclare, ...first }: BatchScreenProps) {
  const { id: batchId, isTemplate } = head;
  // A page that is read again brings new ones of the same: what is open here goes on with those it began with.
  const [{ actions, nowAt }] = useState(first);
  const store = useSheetStore(batchId, () => stateOf(head, nowAt));
  const saidWords = useStore(store, (state) => state.saidWords);
  const words = useFindingWords(useMemo(() => ({ ...saidWords, ...anomalies }), [saidWords, anomalies]));
  const titleOf = useColumnTitle();
  const grid = useRef<HTMLDivElement>(null);
  const hand = useMemo(
    () => sheetHand({ store, actions, words, titleOf, grid: () => grid.current }),
    [store, actions, words, titleOf],
  );
  const saver = useSaver(store, batchId, actions);
  useEffect(() => {
    const told = startRefusals(store, batchId, actions);
    const beside = [startAsking(store, actions), startClock(store, nowAt), startKeepingWidths(store), told];
    const stops = [startChecking(store, { isTemplate }), startShown(store, show), ...beside];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, batchId, isTemplate, actions, nowAt, show]);
  useEffect(() => saver && startHearing(store, batchId, saver), [store, batchId, saver]);
  const [totals, setTotals] = useState<SendingTotals>();
  const summary = useSummary(hand);
  const sent = useStore(store, (state) => state.sent);
  const isAgain = useStore(store, (state) => state.filter === "refused");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary is new when rows or verdicts changed
  const unsent = useMemo(() => {
    const { history, memory } = store.get();
    const rows = isAgain ? history.now.rows.filter(({ id }) => isRefused(sent.get(id))) : history.now.rows;
    return sendingTotals(rows, memory, (id) => isLocked(sent.get(id)));
  }, [summary, sent, store, isAgain]);
  return (
    <div className="flex h-[calc(100dvh-var(--bar-h)-3px)] min-h-[420px] flex-col xl:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <BatchHeader
          {...{ hand, summary, batchId, isTemplate, saver, mayDeclare }}
          isOfQuarter={head.quarterEnd !== undefined}
          drop={actions.dropTemplate}
        />
        {isTemplate && <TemplateNote />}
        {saver && <ConflictPanel hand={hand} resolve={saver.resolve} />}
        <ActiveCellBar hand={hand} />
        {/* Not by the server: the places of rows and columns are styles, which the security policy takes from scripts alone. */}
        {saver ? <SheetGrid hand={hand} grid={grid} /> : <div className="flex-1" />}
        {isTemplate ? (
          <TemplateBar {...{ summary, batchId, saver, mayDeclare }} />
        ) : (
          <TotalsBar
            summary={summary}
            unsent={unsent.rowIds.length}
            isAgain={isAgain}
            onSend={mayDeclare && unsent.rowIds.length + unsent.faulty > 0 ? () => setTotals(unsent) : undefined}
          />
        )}
      </div>
      <Side>
        <FaultPanel hand={hand} summary={summary} />
      </Side>
      {totals && saver && (
        <Suspense fallback={null}>
          <SendDialog {...{ hand, saver, totals, batchId }} onClose={() => setTotals(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

function stateOf({ columns, title }: BatchHead, nowAt: string): SheetState {
  const sheet = { columns: columns.length > 0 ? columns : FIRST_COLUMNS, rows: [] };
  return firstState(sheet, { now: new Date(nowAt), title });
}

function startClock(store: { set: (patch: Partial<SheetState>) => void }, nowAt: string): () => void {
  const ahead = Date.parse(nowAt) - Date.now();
  const timer = setInterval(() => store.set({ now: new Date(Date.now() + ahead) }), clockMs);
  return () => clearInterval(timer);
}

/** Beside the sheet; under it where the screen is narrow. */
function Side({ children }: { children: React.ReactNode }) {
  const t = useTranslations("batch");
  return (
    <aside
      aria-label={t("side")}
      className="min-h-0 overflow-auto bg-sunken max-xl:max-h-[32vh] max-xl:border-t max-xl:border-line-2 xl:w-[288px] xl:shrink-0 xl:border-l xl:border-line-2"
    >
      {children}
    </aside>
  );
}
