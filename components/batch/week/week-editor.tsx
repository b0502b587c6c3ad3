"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Command } from "@/components/batch/keys";
import type { WeekHand, WeekState } from "@/components/batch/week/week-hand";

type Props = { hand: WeekHand; editing: NonNullable<WeekState["editing"]>; label: string };

const move = (rows: number, columns: number): Command => ({ is: "move", rows, columns, extend: false });

/** Where the board goes on when a cell is left by a key; arrows leave it only while one types anew. */
function leaving({ key, shiftKey }: KeyboardEvent, how: "type" | "edit"): Command | undefined {
  if (key === "Enter") return move(shiftKey ? -1 : 1, 0);
  if (key === "Tab") return move(0, shiftKey ? -1 : 1);
  if (how === "edit") return undefined;
  if (key === "ArrowUp" || key === "ArrowDown") return move(key === "ArrowUp" ? -1 : 1, 0);
  if (key === "ArrowLeft" || key === "ArrowRight") return move(0, key === "ArrowLeft" ? -1 : 1);
  return undefined;
}

/** The text of the active cell while it is typed. */
export function WeekEditor({ hand, editing, label }: Props) {
  const t = useTranslations("week");
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell opens
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(editing.text.length, editing.text.length);
  }, []);
  const done = (text: string | undefined, then?: Command) => {
    if (isDone.current) return;
    isDone.current = true;
    hand.leaveCell(text, then);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") done(undefined);
    else {
      const then = leaving(event, editing.how);
      if (!then) return;
      done(event.currentTarget.value, then);
    }
    event.preventDefault();
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
