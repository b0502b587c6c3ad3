"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { paddedBox } from "@/components/form/control-look";
import { TidiedInput } from "@/components/form/tidied-input";
import { weekdayName } from "@/components/form/weekday-name";
import { type Day, dayOf, parseDay } from "@/lib/day";
import { formatDay, parseDayInput } from "@/lib/dimona/notation";

export type DayControlProps = Omit<ComponentProps<"input">, "type"> & {
  /** The day that `t`, `+1` and a missing year count from: the portal's, else the device's. */
  today?: Day;
};

/** A day, typed in any notation and written `dd/mm/yyyy` when left. Its value is text; the weekday stands after it. */
export function DayControl({ today, ...rest }: DayControlProps) {
  const locale = useLocale();
  const [text, setText] = useState(String(rest.value ?? rest.defaultValue ?? ""));
  const read = (typed: string) => parseDayInput(typed, today ?? dayOf(new Date()));
  const day = parseDay(read(text) ?? "");
  const tidy = (typed: string) => {
    const understood = read(typed);
    return understood && formatDay(understood);
  };
  return (
    <span className={paddedBox}>
      <TidiedInput inputMode="text" tidy={tidy} onText={setText} {...rest} />
      {day && <span className="whitespace-nowrap text-ink-3">{weekdayName(day, locale)}</span>}
    </span>
  );
}
