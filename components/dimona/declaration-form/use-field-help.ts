"use client";

import { useEffect, useState } from "react";
import type { MessagePart } from "@/lib/dimona/message-part";
import type { FieldHelp } from "@/lib/help/field-help";
import type { Locale } from "@/lib/preferences";

/** What is told of a field; "failed" when it could not be read. The browser keeps it for a while. */
export function useFieldHelp(part: MessagePart | undefined, locale: Locale): FieldHelp | "failed" | undefined {
  const [read, setRead] = useState<{ part: MessagePart; help: FieldHelp | "failed" }>();
  useEffect(() => {
    if (!part) return;
    const stop = new AbortController();
    readHelp(part, locale, stop.signal).then(
      (help) => setRead({ part, help }),
      () => stop.signal.aborted || setRead({ part, help: "failed" }),
    );
    return () => stop.abort();
  }, [part, locale]);
  return read?.part === part ? read?.help : undefined;
}

async function readHelp(part: MessagePart, locale: Locale, signal: AbortSignal): Promise<FieldHelp> {
  const answer = await fetch(`/api/help/${locale}/${part}`, { signal });
  if (!answer.ok) throw new Error(`help answered ${answer.status}`);
  return answer.json();
}
