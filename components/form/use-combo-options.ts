"use client";

import { useEffect, useRef, useState } from "react";
import type { ComboOption } from "@/components/form/use-combo";

/** Where options come from: those at hand at once, those of the server after a pause in typing; both may be. */
export type ComboSource = {
  /** The options at hand for a text, best first; an empty text asks for the first ones. */
  find?: (text: string) => ComboOption[];
  /** The same of the server. */
  search?: (text: string) => Promise<ComboOption[]>;
};

/** The options for what is typed. `onNew` hears when others take their place; what the server adds below does not. */
export function useComboOptions({ find, search }: ComboSource, onNew: () => void) {
  const [options, setOptions] = useState<ComboOption[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (text: string, waitMs: number) => {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    const atHand = find?.(text) ?? [];
    if (find) {
      setOptions(atHand);
      onNew();
    }
    setFailed(false);
    if (!search) return;
    setBusy(true);
    timer.current = setTimeout(async () => {
      const found = await search(text).catch(() => undefined);
      if (mine !== turn.current) return;
      setOptions([...atHand, ...(found ?? [])]);
      setFailed(!found);
      setBusy(false);
      if (!find) onNew();
    }, waitMs);
  };
  /** A list that opens again begins empty: what was found for another text must not be chosen by a quick hand. */
  const forget = () => {
    clearTimeout(timer.current);
    turn.current += 1;
    setOptions([]);
    setBusy(false);
  };
  return { options, busy, failed, ask, forget };
}
