"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useCellEditing } from "@/components/batch/use-cell-editing";
import type { WeekHand, WeekState } from "@/components/batch/week/week-hand";

type Props = { hand: WeekHand; editing: NonNullable<WeekState["editing"]>; label: string };

/** The text of the active cell while it is typed. */
export function WeekEditor({ hand, editing, label }: Props) {
  const t = useTranslations("week");
  const { input, done, leaveBy } = useCellEditing(editing, (text, then) => hand.leaveCell(text, then));
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (leaveBy(event)) event.preventDefault();
  };
  return (
    <input
      ref={input}
      aria-label={`${label}, ${t("editing")}`}
      defaultValue={editing.text}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      className="absolute inset-0 z-3 h-full w-full min-w-28 bg-surface px-2 text-sm outline-2 -outline-offset-1 outline-accent focus-visible:outline-2"
      onKeyDown={press}
      onBlur={(event) => done(event.target.value)}
    />
  );
}
