"use client";

import { useRef, useState, useTransition } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { Draft } from "@/lib/declarations/draft";
import type { Finding } from "@/lib/dimona/finding";

/** Why nothing was sent, but for findings. */
export type Problem =
  | { reason: "unreachable" | "signed-out" | "failed" | "not-found" }
  | { reason: "stale"; otherId: string };

/** What the server found in a draft, and whether it may be sent all the same. */
export type Verdict = { draft: string; findings: Finding[]; sendable: boolean };

/** `already`: the same declaration had been sent before, by whomever; `id` is the first one. */
export type Sent = { id: string; already: boolean; nextKey?: string };

type Input = {
  submit: DeclareActions["submit"];
  /** Waits for a draft that is being kept, and tells its version. */
  settle: () => Promise<{ version?: number }>;
};

/** Sends a draft once: a second click while it is on its way does nothing, and the key of the form does the rest. */
export function useSending({ submit, settle }: Input) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem>();
  const [verdict, setVerdict] = useState<Verdict>();
  const busy = useRef(false);

  const sendNow = async (draft: Draft, reason: string | undefined): Promise<Sent | undefined> => {
    const { version } = await settle();
    const called = await call(submit, { ...draft, version, ...(reason && { sendAnywayReason: reason }) });
    if (!("data" in called)) return void setProblem({ reason: called.problem });
    const { data } = called;
    if (data.ok) return { id: data.id, already: data.already, nextKey: data.nextKey };
    if (data.reason === "findings")
      return void setVerdict({ draft: textOf(draft), findings: data.findings, sendable: data.sendable });
    return void setProblem(data.reason === "stale" ? { reason: "stale", otherId: data.id } : { reason: data.reason });
  };

  const send = (draft: Draft, reason: string | undefined, onAnswer: (sent: Sent | undefined) => void) => {
    if (busy.current) return;
    busy.current = true;
    setProblem(undefined);
    start(async () => {
      const sent = await sendNow(draft, reason).finally(() => {
        busy.current = false;
      });
      onAnswer(sent);
    });
  };
  return {
    pending,
    problem,
    send,
    verdictOn: (draft: Draft) => (verdict?.draft === textOf(draft) ? verdict : undefined),
  };
}

const textOf = ({ version: _, ...draft }: Draft): string => JSON.stringify(draft);
