"use client";

import { useRef, useState, useTransition } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { Draft } from "@/lib/declarations/draft";
import type { Finding } from "@/lib/dimona/finding";

/** Why nothing was sent, but for findings. */
export type Problem =
  | { reason: "unreachable" | "signed-out" | "failed" | "not-found" | "plan" }
  | { reason: "stale"; otherId: string };

/** What the server found in a draft, and whether it may be sent all the same. */
export type Verdict = { draft: string; findings: Finding[]; sendable: boolean };

/** `already`: the same declaration had been sent before, by whomever; `id` is the first one. */
export type Sent = { id: string; already: boolean; nextKey?: string; restsUntilAt?: Date };

/** What a person says along: why it goes although our check refuses it, why it comes late. */
export type Reasons = { anyway?: string; late?: string };

/** With the moment for which it is planned, if it is. */
export type SentAlong = Reasons & { plannedAt?: Date };

type Input = {
  submit: DeclareActions["submit"];
  /** Waits for a draft that is being kept, and tells where it is kept and its version. */
  settle: () => Promise<{ id?: string; version?: number }>;
  /** Hears that it has become late, and that nobody said why. */
  onLate: () => void;
};

type Hearers = {
  /** Nothing is being kept any more; `draftId` is where it was. */
  onSettled: (draftId: string | undefined) => void;
  onAnswer: (sent: Sent | undefined, draftId: string | undefined) => void;
};

/** Sends a draft once: a second click while it is on its way does nothing, and the key of the form does the rest. */
export function useSending({ submit, settle, onLate }: Input) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [late, setLate] = useState<{ draft: string; since: Date }>();
  const busy = useRef(false);

  const sendNow = async (draft: Draft, reasons: SentAlong, version?: number): Promise<Sent | undefined> => {
    const called = await call(submit, { ...draft, version, ...saidIn(reasons) });
    if (!("data" in called)) return void setProblem({ reason: called.problem });
    const { data } = called;
    if (data.ok) return data;
    if (data.reason === "findings")
      return void setVerdict({ draft: textOf(draft), findings: data.findings, sendable: data.sendable });
    if (data.reason === "late-unexplained") {
      setLate({ draft: textOf(draft), since: data.deadlineAt });
      return void onLate();
    }
    return void setProblem(data.reason === "stale" ? { reason: "stale", otherId: data.id } : { reason: data.reason });
  };

  const send = (draft: Draft, reasons: SentAlong, { onSettled, onAnswer }: Hearers) => {
    if (busy.current) return;
    busy.current = true;
    setProblem(undefined);
    start(async () => {
      const { id, version } = await settle();
      onSettled(id);
      const sent = await sendNow(draft, reasons, version).finally(() => {
        busy.current = false;
      });
      onAnswer(sent, id);
    });
  };
  return {
    pending,
    problem,
    send,
    verdictOn: (draft: Draft) => (verdict?.draft === textOf(draft) ? verdict : undefined),
    /** Since when this very draft is late, as the server's clock said; ours may be behind. */
    lateSince: (draft: Draft) => (late?.draft === textOf(draft) ? late.since : undefined),
  };
}

const saidIn = ({ anyway, late, plannedAt }: SentAlong) => ({
  ...(plannedAt && { plannedAt }),
  ...(anyway && { sendAnywayReason: anyway }),
  ...(late && { lateReason: late }),
});

const textOf = ({ version: _, ...draft }: Draft): string => JSON.stringify(draft);
