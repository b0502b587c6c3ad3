"use client";

import type { ComponentProps } from "react";
import { paddedBox } from "@/components/form/control-look";
import { TidiedInput } from "@/components/form/tidied-input";
import { formatHour, parseHourInput } from "@/lib/dimona/notation";

export type HourControlProps = Omit<ComponentProps<"input">, "type">;

function tidy(typed: string): string | undefined {
  const hour = parseHourInput(typed);
  return hour && formatHour(hour);
}

/** An hour, typed in any notation and written `17:30` when left. Its value is text. */
export function HourControl(props: HourControlProps) {
  return (
    <span className={paddedBox}>
      <TidiedInput inputMode="text" tidy={tidy} {...props} />
    </span>
  );
}
