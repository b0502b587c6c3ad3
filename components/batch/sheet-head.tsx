"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useRef } from "react";
import { fitting, HEAD_HEIGHT, isNumeric, widthOf } from "@/components/batch/column-look";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { classes } from "@/components/ui/classes";
import type { Column } from "@/lib/batch/column";

const look = "relative border-r border-line px-1.5 text-left text-xs leading-[27px] font-medium text-ink-3 select-none";

/** The heads of the columns; their right edges can be drawn. Keys do the same (Alt+Shift+arrow), as does the list of columns. */
export function SheetHead({ hand }: { hand: SheetHand }) {
  const t = useTranslations("batch");
  const columns = useStore(hand.store, (state) => state.history.now.columns);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid whose rows come and go is no table
    <div role="rowgroup" className="sticky top-0 z-5" style={{ height: HEAD_HEIGHT }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus */}
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-full border-b border-line bg-sunken"
        style={{ gridTemplateColumns: "var(--tracks)" }}
      >
        <Head at={1} className="sticky left-0 z-1 bg-sunken">
          <span className="sr-only">{t("rowNumber")}</span>
        </Head>
        {columns.map((column, index) => (
          <Head key={column} at={index + 2} className={isNumeric(column) ? "text-right" : ""}>
            <span title={hand.titleOf(column)} className="block truncate">
              {hand.titleOf(column)}
            </span>
            <Edge hand={hand} column={column} />
          </Head>
        ))}
        <Head
          at={columns.length + 2}
          className="border-r-0 bg-sunken xl:sticky xl:right-0 xl:border-l xl:border-l-line-2"
        >
          {t("finding")}
        </Head>
      </div>
    </div>
  );
}

function Head({ at, className, children }: { at: number; className: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div role="columnheader" aria-colindex={at} className={classes(look, className)}>
      {children}
    </div>
  );
}

/** The right edge of a head, to be drawn with the pointer: as wide on both sides of the line, for it is the line that people aim at. */
function Edge({ hand: { store }, column }: { hand: SheetHand; column: Column }) {
  const drawn = useRef<{ x: number; width: number } | undefined>(undefined);
  const down = (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawn.current = { x: event.clientX, width: widthOf(column, store.get().widths) };
  };
  const move = (event: PointerEvent) => {
    if (!drawn.current) return;
    const width = fitting(drawn.current.width + event.clientX - drawn.current.x);
    store.set({ widths: { ...store.get().widths, [column]: width } });
  };
  const up = () => {
    drawn.current = undefined;
  };
  return (
    <span
      aria-hidden="true"
      className="absolute top-0 -right-1 z-1 h-full w-2 cursor-col-resize touch-none hover:bg-accent-tint"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    />
  );
}
