"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";

export type ComboOption = { value: string; label: string; hint?: string };

type ComboInput = {
  value: ComboOption | null;
  onChange: (option: ComboOption | null) => void;
  search: (text: string) => Promise<ComboOption[]>;
};

export type Combo = ReturnType<typeof useCombo>;

const waitForTypingMs = 150;

/** The state of a combobox: what is typed, what is offered, which option is active. Late answers are dropped. */
export function useCombo({ value, onChange, search }: ComboInput) {
  const [text, setText] = useState(value?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { options, busy, failed, ask, forget } = useOptions(search, () => setActive(-1));

  // What is being typed stays when the choice falls away because of it; a choice from outside is shown.
  const typing = useRef(false);
  useEffect(() => {
    if (value || !typing.current) setText(value?.label ?? "");
    typing.current = false;
  }, [value?.label, value]);

  const show = () => {
    if (!open) ask("", 0);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    forget();
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    typing.current = true;
    if (value) onChange(null);
    ask(typed, waitForTypingMs);
  };
  const pick = (option: ComboOption) => {
    onChange(option);
    setText(option.label);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const chosen = options[active] ?? (options.length === 1 && !busy ? options[0] : undefined);
    if (event.key === "Escape" && open) close();
    else if (event.key === "Enter" && open && chosen) pick(chosen);
    else if (move && !open) show();
    else if (move) setActive(move(active, options.length));
    else return;
    event.preventDefault();
  };
  /** Leaving takes an option that was typed in full; a likely one is never chosen unseen. */
  const leave = () => {
    const meant = options.find((it) => it.label.toLowerCase() === text.trim().toLowerCase());
    if (!value && open && !busy && meant) pick(meant);
    else close();
  };
  return { text, open, active, options, busy, failed, show, close, type, pick, press, leave };
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1 >= count ? 0 : at + 1),
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
};

function useOptions(search: ComboInput["search"], onNew: () => void) {
  const [options, setOptions] = useState<ComboOption[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (text: string, waitMs: number) => {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    timer.current = setTimeout(async () => {
      const found = await search(text).catch(() => undefined);
      if (mine !== turn.current) return;
      setOptions(found ?? []);
      setFailed(!found);
      setBusy(false);
      onNew();
    }, waitMs);
  };
  /** A list that opens again begins empty: what was found for another text must not be chosen by a quick hand. */
  const forget = () => {
    clearTimeout(timer.current);
    turn.current += 1;
    setOptions([]);
    setBusy(false);
  };
  return { options, busy, failed, ask, forget };
}
