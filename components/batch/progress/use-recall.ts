"use client";

import { useState } from "react";
import { dataOf } from "@/components/batch/batch-actions";
import type { ProgressActions } from "@/components/batch/progress/use-progress";
import { call } from "@/components/dimona/declaration-form/declare-actions";

/** So many rows a call: it is seen to go on, and what was taken back stays so. */
const atOnce = 200;

export type RecallState =
  | { is: "ready" }
  | { is: "recalling"; done: number }
  | { is: "done" | "failed"; recalled: number; gone: number };

type Input = {
  batchId: string;
  rowIds: readonly string[];
  actions: Pick<ProgressActions, "recallRows">;
  look: () => Promise<void>;
};

/** Takes rows back, chunk by chunk, and counts what had left meanwhile. */
export function useRecall({ batchId, rowIds, actions, look }: Input) {
  const [state, setState] = useState<RecallState>({ is: "ready" });
  const recall = async (): Promise<void> => {
    if (state.is === "recalling") return;
    const sums = { recalled: 0, gone: 0 };
    for (let at = 0; at < rowIds.length; at += atOnce) {
      setState({ is: "recalling", done: at });
      const told = dataOf(await call(actions.recallRows, { batchId, rowIds: rowIds.slice(at, at + atOnce) }));
      if (!told?.ok) {
        await look();
        return setState({ is: "failed", ...sums });
      }
      sums.recalled += told.recalled.length;
      sums.gone += told.gone.length;
    }
    await look();
    setState({ is: "done", ...sums });
  };
  return { state, recall };
}
