"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { KeptLines } from "@/components/batch/one-line/line-opener";
import { type Called, call } from "@/components/dimona/declaration-form/declare-actions";
import type { LineDraft } from "@/lib/batch/make-line-draft";
import { type OneLine, rowOfLine } from "@/lib/batch/one-line";

type Reason = Extract<LineDraft, { ok: false }>["reason"];
type Problem = Reason | "failed" | "signed-out" | "unreachable";
type Made = { ok: true; id: string } | { ok: false; reason: Reason };
type Input = { actions: Pick<LineActions, "makeSheet" | "makeDraft">; kept: KeptLines; done: () => void };

/** Whether a line can be opened in the form: a new period of which every word was understood. The form shows no word that is none of its fields. */
export const isForForm = ({ cells, unread }: OneLine): boolean => cells.kind === "IN" && unread.length === 0;

/** Makes a sheet of lines, or a draft of one, and goes there; what was typed stays unless that came about. */
export function useMakeSheet({ actions, kept, done }: Input) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const goTo = async (asked: () => Promise<Called<Made>>, addressOf: (id: string) => string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const called = await asked();
    setBusy(false);
    if ("problem" in called) return setProblem(called.problem);
    if (!called.data.ok) return setProblem(called.data.reason);
    kept.text = "";
    done();
    router.push(addressOf(called.data.id));
  };
  const make = (lines: readonly OneLine[], employerId: string | undefined): Promise<void> => {
    const rows = lines.map((line) => rowOfLine(line, ""));
    return goTo(
      () => call(actions.makeSheet, { rows, ...(employerId && { employerId }) }),
      (id) => `/batches/${id}`,
    );
  };
  const open = (line: OneLine, employerId: string | undefined): Promise<void> =>
    goTo(
      () => call(actions.makeDraft, { cells: rowOfLine(line, ""), ...(employerId && { employerId }) }),
      (id) => `/declarations/new?draft=${id}`,
    );
  return { isBusy, problem, make, open };
}
