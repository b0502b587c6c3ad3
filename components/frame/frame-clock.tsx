"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";

const tickMs = 5000;

/** The portal's own wall clock in Belgium, which with the simulator need not be the device's. */
export function FrameClock({ at, className }: { at: string; className?: string }) {
  const locale = useLocale();
  const [instant, setInstant] = useState(() => new Date(at));
  useEffect(() => {
    const ahead = Date.parse(at) - Date.now();
    setInstant(new Date(at));
    const timer = setInterval(() => setInstant(new Date(Date.now() + ahead)), tickMs);
    return () => clearInterval(timer);
  }, [at]);
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
