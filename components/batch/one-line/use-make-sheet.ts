"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { KeptLines } from "@/components/batch/one-line/line-opener";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { type OneLine, rowOfLine } from "@/lib/batch/one-line";

type Problem = "not-found" | "failed" | "signed-out" | "unreachable";
type Input = { actions: Pick<LineActions, "makeSheet">; kept: KeptLines; done: () => void };

/** Makes a sheet of lines and goes there; what was typed stays unless that came about. */
export function useMakeSheet({ actions, kept, done }: Input) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async (lines: readonly OneLine[], employerId: string | undefined): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const rows = lines.map((line) => rowOfLine(line, ""));
    const called = await call(actions.makeSheet, { rows, ...(employerId && { employerId }) });
    setBusy(false);
    if ("problem" in called) return setProblem(called.problem);
    if (!called.data.ok) return setProblem(called.data.reason);
    kept.text = "";
    done();
    router.push(`/batches/${called.data.id}`);
  };
  return { isBusy, problem, make };
}
