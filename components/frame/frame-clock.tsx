"use client";

import { useLocale } from "next-intl";
import { useNow, useTickAt } from "@/components/ui/use-now";

const minuteMs = 60_000;

/** The portal's own wall clock in Belgium, which with the simulator need not be the device's. */
export function FrameClock({ at, className }: { at: string; className?: string }) {
  const locale = useLocale();
  const live = useNow(at);
  const { now: instant } = live;
  useTickAt(live, new Date((Math.floor(instant.getTime() / minuteMs) + 1) * minuteMs));
  const zone = "Europe/Brussels";
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: zone }).format(instant);
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeZone: zone }).format(instant);
  const hour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format(instant);
  return (
    <span className={className}>
      {weekday} {day} · <time dateTime={instant.toISOString().slice(0, 16)}>{hour}</time>
    </span>
  );
}
