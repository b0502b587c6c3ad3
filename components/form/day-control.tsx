"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { paddedBox } from "@/components/form/control-look";
import { TidiedInput } from "@/components/form/tidied-input";
import { parseTypedDay, showDay, weekdayName } from "@/components/form/typed-day";
import type { Day } from "@/lib/day";

export type DayControlProps = Omit<ComponentProps<"input">, "type"> & {
  /** The day that `t` and `+1` count from; without it these stay as typed. */
  today?: Day;
};

/** A day, typed in any notation and written `dd/mm/yyyy` when left. Its value is text; the weekday stands after it. */
export function DayControl({ today, ...rest }: DayControlProps) {
  const locale = useLocale();
  const [text, setText] = useState(String(rest.value ?? rest.defaultValue ?? ""));
  const day = parseTypedDay(text, today);
  const tidy = (typed: string) => {
    const understood = parseTypedDay(typed, today);
    return understood && showDay(understood);
  };
  return (
    <span className={paddedBox}>
      <TidiedInput inputMode="text" tidy={tidy} onText={setText} {...rest} />
      {day && <span className="whitespace-nowrap text-ink-3">{weekdayName(day, locale)}</span>}
    </span>
  );
}
