"use client";

import { useState } from "react";
import { dataOf } from "@/components/batch/batch-actions";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { askAnew } from "@/components/batch/start-asking";
import type { Saver } from "@/components/batch/start-saving";
import { call } from "@/components/dimona/declaration-form/declare-actions";

/** So many rows a call: each is committed, so that what was sent stays sent. */
const atOnce = 100;

export type SendState =
  | { is: "ready" | "failed" }
  | { is: "sending"; done: number }
  | { is: "done"; sent: number; held: [why: string, count: number][] };

type Input = { hand: SheetHand; saver: Saver; batchId: string };

/** Keeps the sheet, sends rows chunk by chunk, and counts why others stay behind. */
export function useSendRows({ hand, saver, batchId }: Input) {
  const [state, setState] = useState<SendState>({ is: "ready" });
  const send = async (rowIds: readonly string[], lateReason: string): Promise<void> => {
    setState({ is: "sending", done: 0 });
    if (!(await saver.flush())) return setState({ is: "failed" });
    const held = new Map<string, number>();
    let sent = 0;
    for (let at = 0; at < rowIds.length; at += atOnce) {
      const told = dataOf(
        await call(hand.actions.sendRows, {
          batchId,
          rowIds: rowIds.slice(at, at + atOnce),
          seen: saver.seen(),
          ...(lateReason !== "" && { lateReason }),
        }),
      );
      if (!told?.ok) return setState({ is: "failed" });
      sent += told.sent.length;
      for (const { why } of told.held) held.set(why, (held.get(why) ?? 0) + 1);
      askAnew(hand.store, rowIds.slice(at, at + atOnce));
      await saver.look();
      setState({ is: "sending", done: Math.min(at + atOnce, rowIds.length) });
    }
    setState({ is: "done", sent, held: [...held] });
  };
  return { state, send };
}
