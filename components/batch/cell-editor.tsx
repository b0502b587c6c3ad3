"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { choicesOf } from "@/components/batch/cell-choices";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { Editing } from "@/components/batch/sheet-state";
import { moveBy, useCellEditing } from "@/components/batch/use-cell-editing";
import { type ComboSource, useComboOptions } from "@/components/form/use-combo-options";
import { classes } from "@/components/ui/classes";
import type { Column } from "@/lib/batch/column";
import type { Row } from "@/lib/batch/sheet";
import { isLocale } from "@/lib/preferences";

type Props = { hand: SheetHand; row: Row; column: Column; editing: Editing; labelledBy: string };

const waitForTypingMs = 150;
const nothing: ComboSource = { find: () => [] };

/** The text of the active cell while it is typed, with what it may be under it. */
export function CellEditor({ hand, row, column, editing, labelledBy }: Props) {
  const t = useTranslations("batch");
  const kinds = useTranslations("batch.kinds");
  const locale = useLocale();
  const own = useId();
  const { input, done, leaveBy } = useCellEditing(editing, (text, then) => hand.leaveCell(text, then));
  const [active, setActive] = useState(-1);
  const source = useMemo(
    () =>
      choicesOf(column, {
        hand,
        row,
        locale: isLocale(locale) ? locale : "nl",
        kindTitle: (kind) => titleOf(kinds, kind),
      }),
    [column, hand, row, locale, kinds],
  );
  const { options, ask } = useComboOptions(source ?? nothing, () => setActive(-1));
  const shown = options.slice(0, 12);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isList = shown.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (isList) setActive((at) => (at + (event.key === "ArrowDown" ? 1 : -1) + shown.length + 1) % (shown.length + 1));
    else if (!leaveBy(event, shown[active]?.value)) return;
    event.preventDefault();
  };
  const at = active >= 0 && active < shown.length ? `${own}-${active}` : undefined;
  return (
    <div className="absolute inset-0 z-3">
      <input
        ref={input}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${own}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at}
        aria-label={`${hand.titleOf(column)}, ${t("editing")}`}
        aria-describedby={labelledBy}
        defaultValue={editing.text}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        className="h-full w-full min-w-full bg-surface px-1.5 text-sm outline-2 -outline-offset-1 outline-accent focus-visible:outline-2"
        onKeyDown={press}
        onChange={(event) => source && ask(event.target.value, waitForTypingMs)}
        onFocus={() => source && ask(editing.how === "edit" ? "" : editing.text, 0)}
        onBlur={(event) => done(event.target.value)}
      />
      <div
        id={`${own}-list`}
        role="listbox"
        aria-label={hand.titleOf(column)}
        className={classes(
          "absolute top-full left-0 z-20 mt-px max-h-64 min-w-full overflow-auto rounded-md border border-line-2 bg-surface py-1 shadow-lift",
          shown.length === 0 && "hidden",
        )}
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
          <div
            key={`${option.value}${option.hint ?? ""}`}
            id={`${own}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes(
              "flex gap-3 px-2 py-0.5 text-sm whitespace-nowrap",
              index === active ? "bg-selected text-accent" : "hover:bg-hover",
            )}
            onPointerDown={(event) => {
              event.preventDefault();
              done(option.value, moveBy(0, 1));
            }}
          >
            {option.label}
            {option.hint && <span className="ml-auto text-ink-3 tabular-nums">{option.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a kind is called in words. */
const titleOf = (t: ReturnType<typeof useTranslations>, kind: string): string => (t.has(kind) ? t(kind) : kind);
