"use client";

import { Columns3, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { fitting, WIDTH_STEP, widthOf } from "@/components/batch/column-look";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { COLUMNS, type Column } from "@/lib/batch/column";
import { FIRST_COLUMNS, inReadingOrder } from "@/lib/batch/settle-text";
import { wantedColumns } from "@/lib/batch/wanted-columns";

/** Which columns are in sight and how wide; those that the rows need, or hold text in, can be asked for at once. */
export function ColumnPanel({ hand }: { hand: SheetHand }) {
  const t = useTranslations("batch.tools");
  const id = useId();
  return (
    <>
      <IconButton label={t("columns")} popoverTarget={id} className="[anchor-name:--columns]">
        <Icon of={Columns3} />
      </IconButton>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t("columns")}
        className="m-0 max-h-[70vh] w-[340px] max-w-[92vw] overflow-auto rounded-md border border-line-2 bg-surface p-3 text-sm shadow-lift max-sm:m-auto [position-anchor:--columns] sm:[inset:auto] sm:[right:anchor(right)] sm:[top:anchor(bottom)]"
      >
        <Chooser hand={hand} />
      </div>
    </>
  );
}

function Chooser({ hand }: { hand: SheetHand }) {
  const t = useTranslations("batch.tools");
  const { store, titleOf } = hand;
  const shown = useStore(store, (state) => state.history.now.columns);
  const show = (columns: readonly Column[]) => {
    const { history, selection } = store.get();
    const last = Math.max(0, columns.length - 1);
    const within = { row: selection.to.row, column: Math.min(selection.to.column, last) };
    store.set({
      history: { ...history, now: { ...history.now, columns } },
      selection: { from: within, to: within },
    });
  };
  const toggle = (column: Column) => {
    const others = shown.filter((it) => it !== column);
    if (others.length > 0) show(others.length < shown.length ? others : inReadingOrder([...shown, column]));
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => show(inReadingOrder([...neededBy(hand)]))}>
          {t("neededColumns")}
        </Button>
        <Button size="sm" onClick={() => show(FIRST_COLUMNS)}>
          {t("firstColumns")}
        </Button>
      </div>
      <ul>
        {inReadingOrder(COLUMNS).map((column) => (
          <li key={column} className="flex items-center gap-1">
            <label className="flex min-h-7 min-w-0 flex-1 items-center gap-2">
              <input type="checkbox" checked={shown.includes(column)} onChange={() => toggle(column)} />
              <span className="truncate">{titleOf(column)}</span>
            </label>
            {shown.includes(column) && <Width hand={hand} column={column} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Columns that hold text, or that a row can use. */
function neededBy({ store }: SheetHand): Set<Column> {
  const { history, memory } = store.get();
  const needed = new Set<Column>(["employer", "kind", "worker", "workerType", "startDate"]);
  for (const { cells } of history.now.rows)
    for (const column of Object.keys(cells) as (keyof typeof cells)[]) needed.add(column);
  for (const { verdict } of memory.values()) for (const column of wantedColumns(verdict.read)) needed.add(column);
  return needed;
}

function Width({ hand: { store, titleOf }, column }: { hand: SheetHand; column: Column }) {
  const t = useTranslations("batch.tools");
  const change = (by: number) => {
    const { widths } = store.get();
    store.set({ widths: { ...widths, [column]: fitting(widthOf(column, widths) + by) } });
  };
  return (
    <>
      <IconButton label={t("narrower", { column: titleOf(column) })} onClick={() => change(-WIDTH_STEP)}>
        <Icon of={Minus} size="sm" />
      </IconButton>
      <IconButton label={t("wider", { column: titleOf(column) })} onClick={() => change(WIDTH_STEP)}>
        <Icon of={Plus} size="sm" />
      </IconButton>
    </>
  );
}
