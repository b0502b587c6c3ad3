"use client";

import { useEffect, useRef, useState } from "react";
import { type Called, call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { Draft } from "@/lib/declarations/draft";
import type { MessagePreview } from "@/lib/declarations/message-preview";

const waitMs = 400;

/** Without an employer there is nobody to ask for. */
const noEmployer: MessagePreview = {
  ok: false,
  reason: "not-encodable",
  obstacles: [{ field: "employer", problem: "missing" }],
};

/** The message for what stands in the form, asked anew once typing rests; the last one stays until the next is there. */
export function usePreview(draft: Draft, ask: DeclareActions["previewMessage"]): Called<MessagePreview> | undefined {
  const [called, setCalled] = useState<Called<MessagePreview>>();
  const turn = useRef(0);
  const { employerId, worker, content } = draft;
  const text = JSON.stringify([employerId, worker, content]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is all that counts
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (!employerId) return setCalled({ data: noEmployer });
    const run = async () => {
      const answer = await call(ask, draft);
      if (mine === turn.current) setCalled(answer);
    };
    const timer = setTimeout(run, mine === 1 ? 0 : waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  return called;
}
