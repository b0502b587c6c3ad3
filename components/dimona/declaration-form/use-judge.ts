"use client";

import { useEffect, useState } from "react";

/** What judges a draft in the browser: the same law as on the server. */
export type Judge = typeof import("@/components/dimona/declaration-form/judge");

/** Where the law cannot be loaded the server judges alone, as it does in any case. */
const silent: Judge = { checkDraft: () => [], isSendable: () => true, cureOf: () => undefined };

/**
 * Loaded as soon as there is something to judge, and that is with the first thing typed, left or sent: an empty form
 * opens without the rules. Undefined until then.
 */
export function useJudge(isNeeded: boolean): Judge | undefined {
  const [judge, setJudge] = useState<Judge>();
  useEffect(() => {
    if (!isNeeded) return;
    import("@/components/dimona/declaration-form/judge").then(setJudge, () => setJudge(silent));
  }, [isNeeded]);
  return judge;
}
