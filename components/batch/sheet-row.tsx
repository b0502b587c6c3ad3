"use client";

import { memo } from "react";
import { CellEditor } from "@/components/batch/cell-editor";
import { cellId, findingId, isLong, isNumeric, ROW_HEIGHT, widthOf } from "@/components/batch/column-look";
import { useStore } from "@/components/batch/create-store";
import { pinnedLeft } from "@/components/batch/pinned";
import { RowFindings } from "@/components/batch/row-findings";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { isLocked, numberOf, type SheetState, viewOf } from "@/components/batch/sheet-state";
import { classes } from "@/components/ui/classes";
import type { Column } from "@/lib/batch/column";
import { ordered, type Row } from "@/lib/batch/sheet";
import { type Verdict, verdictOf } from "@/lib/batch/verdict";
import { isIdleColumn } from "@/lib/batch/wanted-columns";

type Props = { hand: SheetHand; index: number; top: number };

/** What of the selection lies in a row, as a text that compares: first and last column, the active one. */
function selectedIn({ selection }: SheetState, index: number): string {
  const { from, to } = ordered(selection);
  if (index < from.row || index > to.row) return "";
  const active = selection.to.row === index ? selection.to.column : -1;
  return `${from.column} ${to.column} ${active}`;
}

/** A row of the sheet; it hears what concerns it alone. */
export const SheetRow = memo(function SheetRow({ hand, index, top }: Props) {
  const { store } = hand;
  const row = useStore(store, (state) => viewOf(state)[index]);
  const number = useStore(store, (state) => numberOf(state, row?.id ?? ""));
  const columns = useStore(store, (state) => state.history.now.columns);
  const verdict = useStore(store, (state) => verdictOf(state.memory, row?.id ?? ""));
  const sent = useStore(store, (state) => state.sent.get(row?.id ?? ""));
  const selected = useStore(store, (state) => selectedIn(state, index));
  const widths = useStore(store, (state) => state.widths);
  if (!row) return null;
  const [first = -1, last = -1, active = -1] = selected === "" ? [] : selected.split(" ").map(Number);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(
        "absolute left-0 grid w-full border-b border-line text-sm",
        // A list under the open cell reaches over other rows; those need not be looked at when one changes.
        active >= 0 ? "z-2" : "[contain:strict]",
      )}
      style={{ top, height: ROW_HEIGHT, gridTemplateColumns: "var(--tracks)" }}
    >
      <RowNumber index={index} number={number} worst={verdict?.worst} isSelected={first >= 0} />
      {columns.map((column, at) => (
        <Cell
          key={column}
          {...{ hand, row, column, index, at, verdict }}
          isLong={isLong(row.cells[column], widthOf(column, widths))}
          isActive={at === active}
          isSelected={at >= first && at <= last}
          isLocked={isLocked(sent)}
        />
      ))}
      <RowFindings hand={hand} index={index} verdict={verdict} sent={sent} at={columns.length + 2} />
    </div>
  );
});

type NumberProps = { index: number; number: number; worst: Verdict["worst"] | undefined; isSelected: boolean };

function RowNumber({ index, number, worst, isSelected }: NumberProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="rowheader"
      aria-colindex={1}
      data-row={index}
      className={classes(
        pinnedLeft,
        "z-2 border-r border-line px-1.5 text-right text-xs leading-[25px] tabular-nums select-none",
        isSelected ? "bg-selected text-accent" : "bg-sunken text-ink-3",
        worst === "blocking" && "edge-refused",
        worst === "warning" && "edge-warned",
      )}
    >
      {number}
    </div>
  );
}

type CellProps = {
  hand: SheetHand;
  row: Row;
  column: Column;
  index: number;
  at: number;
  verdict: Verdict | undefined;
  isLong: boolean;
  isActive: boolean;
  isSelected: boolean;
  isLocked: boolean;
};

/** The tint says how bad, the line under the text says it without colour too. */
const faulty = {
  blocking: "bg-refused-tint shadow-[inset_0_-2px_0_var(--refused)]",
  warning: "bg-warned-tint shadow-[inset_0_-2px_0_var(--warned)]",
};

function Cell({ hand, row, column, index, at, verdict, isLong, isActive, isSelected, isLocked: locked }: CellProps) {
  const severities = verdict?.findings.filter((it) => it.column === column).map((it) => it.severity) ?? [];
  const severity = severities.includes("blocking") ? "blocking" : severities[0];
  const isIdle = verdict !== undefined && severity === undefined && isIdleColumn(verdict.read, column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="gridcell"
      id={cellId(index, at)}
      aria-colindex={at + 2}
      aria-selected={isSelected}
      aria-readonly={locked || undefined}
      aria-invalid={severity === "blocking" || undefined}
      aria-describedby={severity && findingId(index)}
      data-row={index}
      data-column={at}
      className={classes(
        // The text of a cell stands in the cell itself: half as much to draw while scrolling.
        isActive ? "relative z-1 outline-2 -outline-offset-1 outline-accent" : cellText,
        isLong && !isActive && "truncate",
        isNumeric(column) && "text-right",
        "scroll-mt-8 scroll-mb-3 scroll-ml-12 border-r border-line xl:scroll-mr-[230px]",
        severity ? faulty[severity] : isSelected && !isActive ? "bg-selected" : isIdle && "bg-sunken",
        locked && "text-ink-3",
      )}
    >
      {isActive ? <ActiveCell {...{ hand, row, column }} at={cellId(index, at)} /> : row.cells[column]}
    </div>
  );
}

/** What is cut off at an edge costs as much to draw as three cells that fit: see `isLong`. */
const cellText = "px-1.5 leading-[25px] whitespace-nowrap select-none";

/** Its text, and over it what is typed. */
function ActiveCell({ hand, row, column, at }: { hand: SheetHand; row: Row; column: Column; at: string }) {
  const editing = useStore(hand.store, (state) => state.editing);
  return (
    <>
      <div className={classes(cellText, "truncate")}>{row.cells[column]}</div>
      {editing && <CellEditor key={`${row.id}${column}`} {...{ hand, row, column, editing }} labelledBy={at} />}
    </>
  );
}
