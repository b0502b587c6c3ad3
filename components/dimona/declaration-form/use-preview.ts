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

type Asked = { text: string; called: Called<MessagePreview> };
export type Preview = { called: Called<MessagePreview>; isCurrent: boolean };

/**
 * The message for what stands in the form, asked anew once typing rests. The last one stays until the next is there,
 * and is not current meanwhile.
 */
export function usePreview(draft: Draft, ask: DeclareActions["previewMessage"]): Preview | undefined {
  const [asked, setAsked] = useState<Asked>();
  const turn = useRef(0);
  const { employerId, worker, content } = draft;
  const text = JSON.stringify([employerId, worker, content]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is all that counts
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (!employerId) return setAsked({ text, called: { data: noEmployer } });
    const run = async () => {
      const called = await call(ask, draft);
      if (mine === turn.current) setAsked({ text, called });
    };
    const timer = setTimeout(run, mine === 1 ? 0 : waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  return asked && { called: asked.called, isCurrent: asked.text === text };
}
