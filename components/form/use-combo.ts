"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { type ComboSource, useComboOptions } from "@/components/form/use-combo-options";

export type ComboOption = {
  value: string;
  label: string;
  /** At the right, in grey. */
  hint?: string;
  /** A second line: what it is for. */
  detail?: string;
  /** Options that follow each other and share a group stand under its name. */
  group?: string;
  /** What stands in the box once it is chosen, where that is not the label. */
  text?: string;
};

export type ComboInput = ComboSource & {
  value: ComboOption | null;
  onChange: (option: ComboOption | null) => void;
  /** The option that a text typed in full means, whether or not it is in sight. */
  exact?: (text: string) => ComboOption | undefined;
  /** Hears each text that is typed. */
  onText?: (text: string) => void;
  /** Options are a help, not all that may be typed. */
  free?: boolean;
};

export type Combo = ReturnType<typeof useCombo>;

const waitForTypingMs = 150;

const textOf = (option: ComboOption | null): string => option?.text ?? option?.label ?? "";

/** The state of a combobox: what is typed, what is offered, which option is active. Late answers are dropped. */
export function useCombo({ value, onChange, find, search, exact, onText, free }: ComboInput) {
  const shown = textOf(value);
  const [text, setText] = useState(shown);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, busy, failed, ask, forget } = useComboOptions({ find, search }, () => setActive(-1));

  // What is being typed stays when the choice falls away because of it; a choice from outside is shown, and at once: the
  // next key must find it.
  const typing = useRef(false);
  useLayoutEffect(() => {
    if (value || !typing.current) setText(shown);
    typing.current = false;
  }, [shown, value]);

  const show = () => {
    if (!open) ask("", 0);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    forget();
  };
  const type = (entered: string) => {
    // Nobody adds to the name of a choice: who types behind it, for it was proposed in between, chooses anew.
    const isBehind = value !== null && !free && entered.startsWith(shown);
    const typed = isBehind ? entered.slice(shown.length) : entered;
    setText(typed);
    setOpen(true);
    typing.current = true;
    if (value) onChange(null);
    onText?.(typed);
    ask(typed, waitForTypingMs);
  };
  const pick = (option: ComboOption) => {
    onChange(option);
    setText(textOf(option));
    close();
  };
  const meant = (): ComboOption | undefined =>
    text.trim() === "" ? undefined : (exact?.(text.trim()) ?? (busy || !open ? undefined : named(options, text)));
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const chosen = options[active] ?? meant() ?? (options.length === 1 && !busy ? options[0] : undefined);
    if (event.key === "Escape" && open) close();
    else if (event.key === "Enter" && open && chosen) pick(chosen);
    else if (move && !open) show();
    else if (move) setActive(move(active, options.length));
    else return;
    event.preventDefault();
  };
  /** Leaving takes an option that was typed in full; a likely one is never chosen unseen. What was taken comes back. */
  const leave = (): ComboOption | undefined => {
    const taken = value ? undefined : meant();
    if (taken) pick(taken);
    else close();
    return taken;
  };
  return { text, open, active, options, busy, failed, show, close, type, pick, press, leave };
}

const named = (options: readonly ComboOption[], text: string): ComboOption | undefined =>
  options.find((it) => it.label.toLowerCase() === text.trim().toLowerCase());

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1 >= count ? 0 : at + 1),
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
};
