"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Command } from "@/components/batch/keys";
import type { Editing } from "@/components/batch/sheet-state";

type Leave = (text: string | undefined, then?: Command) => void;

/** The command that moves the active cell. */
export const moveBy = (rows: number, columns: number): Command => ({ is: "move", rows, columns, extend: false });

/** Where a grid goes on when a cell is left by a key; arrows leave it only while one types anew. */
function leaving({ key, shiftKey }: KeyboardEvent, how: Editing["how"]): Command | undefined {
  if (key === "Enter") return moveBy(shiftKey ? -1 : 1, 0);
  if (key === "Tab") return moveBy(0, shiftKey ? -1 : 1);
  if (how === "edit") return undefined;
  if (key === "ArrowUp" || key === "ArrowDown") return moveBy(key === "ArrowUp" ? -1 : 1, 0);
  if (key === "ArrowLeft" || key === "ArrowRight") return moveBy(0, key === "ArrowLeft" ? -1 : 1);
  return undefined;
}

/**
 * The text field over the active cell of a grid: it has the focus once it opens, and leaves the cell once, by Escape without a text.
 * `leaveBy` answers whether the key left the cell, with `chosen` instead of what is typed where one was chosen.
 */
export function useCellEditing({ how, text }: Editing, leave: Leave) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell opens
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, []);
  const done: Leave = (written, then) => {
    if (isDone.current) return;
    isDone.current = true;
    leave(written, then);
  };
  const leaveBy = (event: KeyboardEvent<HTMLInputElement>, chosen?: string): boolean => {
    const then = leaving(event, how);
    if (event.key === "Escape") done(undefined);
    else if (then) done(chosen ?? event.currentTarget.value, then);
    return event.key === "Escape" || then !== undefined;
  };
  return { input, done, leaveBy };
}
