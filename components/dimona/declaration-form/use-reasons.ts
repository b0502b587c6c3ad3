"use client";

import { useState } from "react";
import type { Reasons } from "@/components/dimona/declaration-form/use-sending";

/** How it is to be sent: `another`: stay for the next worker; `insist`: although our check refuses it; `plannedAt`: then. */
export type SendWish = { another?: boolean; insist?: boolean; plannedAt?: Date };

/** Which reasons stand in the way of sending as long as they are not given. */
export type Needed = { anyway: boolean; late: boolean };

/**
 * The reasons that are asked at the foot of the form, both in one place. What was typed stays while the form changes; it
 * goes along only where it is needed. `asked` grows each time that something is missing, to take the focus there.
 */
export function useReasons() {
  const [texts, setTexts] = useState<Required<Reasons>>({ anyway: "", late: "" });
  const [wish, setWish] = useState<SendWish>();
  const [asked, setAsked] = useState(0);
  /** It has become late on its way: the last wish stands. */
  const askAgain = () => setAsked((count) => count + 1);
  /** Asks for what is missing; the wish is kept for when it was given. */
  const ask = (wanted: SendWish) => {
    setWish(wanted);
    askAgain();
  };
  /** The reasons that go along, or undefined when one is missing: then it is asked for. */
  const given = (wanted: SendWish, needed: Needed): Reasons | undefined => {
    setWish(wanted);
    const said = {
      ...(needed.anyway && { anyway: texts.anyway.trim() }),
      ...(needed.late && { late: texts.late.trim() }),
    };
    if (!Object.values(said).includes("")) return said;
    askAgain();
    return undefined;
  };
  const close = () => {
    setWish(undefined);
    setAsked(0);
  };
  const forget = () => {
    close();
    setTexts({ anyway: "", late: "" });
  };
  return {
    texts,
    write: (part: keyof Reasons, text: string) => setTexts((before) => ({ ...before, [part]: text })),
    wish,
    asked,
    ask,
    askAgain,
    given,
    close,
    forget,
  };
}

export type ReasonsState = ReturnType<typeof useReasons>;
