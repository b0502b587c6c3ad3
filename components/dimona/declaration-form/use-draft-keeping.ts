"use client";

import { useEffect, useRef, useState } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { Draft } from "@/lib/declarations/draft";

const waitMs = 1500;

/** How the draft stands. `stale`: someone else saved it since; `submitted`: it has been sent already. */
export type Kept =
  | { state: "none" | "failed" }
  | { state: "kept"; at: Date }
  | { state: "stale" | "submitted"; otherId: string };

type Input = {
  draft: Draft;
  stored: { id?: string; version?: number };
  save: DeclareActions["saveDraft"];
  /** Hears the id when the draft is stored for the first time. */
  onStored: (id: string) => void;
};

/** `text` is what was last kept; undefined for a form that begins anew: what stands in it then need not be kept. */
type Held = { id?: string; version?: number; text: string | undefined; ended: boolean };

const textOf = (draft: Draft): string => JSON.stringify({ ...draft, version: undefined });

/** Keeps what was typed a moment after the last change, once an employer is chosen. */
export function useDraftKeeping({ draft, stored, save, onStored }: Input) {
  const text = textOf(draft);
  const [kept, setKept] = useState<Kept>({ state: "none" });
  const held = useRef<Held>({ ...stored, text, ended: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef(draft);
  latest.current = draft;
  const settling = useRef(false);

  const run = async () => {
    const sent = latest.current;
    const { version } = held.current;
    const called = await call(save, { ...sent, ...(version !== undefined && { version }) });
    if (!("data" in called)) return setKept({ state: "failed" });
    const { data } = called;
    if (!data.ok) {
      held.current.ended = true;
      return setKept(
        data.id && data.reason !== "not-found" ? { state: data.reason, otherId: data.id } : { state: "failed" },
      );
    }
    const isFirst = held.current.id === undefined;
    held.current = { ...held.current, id: data.id, version: data.version, text: textOf(sent) };
    setKept({ state: "kept", at: new Date(data.savedAt) });
    // Who settles hears it from there, and moves the address once: two moves at a time may make the router read the page anew.
    if (isFirst && !settling.current && !held.current.ended) onStored(data.id);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is all that counts
  useEffect(() => {
    held.current.text ??= text;
    if (text === held.current.text || held.current.ended || !draft.employerId) return;
    timer.current = setTimeout(() => {
      running.current = running.current.then(run);
    }, waitMs);
    return () => clearTimeout(timer.current);
  }, [text]);

  /** Ends what is under way, so that the version is known; nothing more is kept until `resume`. */
  const settle = async (): Promise<{ id?: string; version?: number }> => {
    clearTimeout(timer.current);
    settling.current = true;
    await running.current;
    settling.current = false;
    return held.current;
  };
  /** Begins anew for another form: nothing of it is stored yet. */
  const begin = () => {
    held.current = { text: undefined, ended: false };
    setKept({ state: "none" });
  };
  const end = () => {
    clearTimeout(timer.current);
    held.current.ended = true;
  };
  const isUnsaved = () => textOf(latest.current) !== (held.current.text ?? text) && !held.current.ended;
  const leave = useRef(() => {});
  leave.current = () => {
    if (isUnsaved() && latest.current.employerId) running.current = running.current.then(run);
    held.current.ended = true;
  };
  // What was typed in the last moment before a link was followed.
  useEffect(() => () => leave.current(), []);
  return { kept, settle, begin, end, isUnsaved };
}
