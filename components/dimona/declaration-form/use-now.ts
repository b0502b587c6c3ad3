"use client";

import { useEffect, useState } from "react";

const tickMs = 5000;

/** The portal's present instant, ahead of or behind the device's by what it was when the page was made. */
export function useNow(at: string): Date {
  const [instant, setInstant] = useState(() => new Date(at));
  useEffect(() => {
    const ahead = Date.parse(at) - Date.now();
    const timer = setInterval(() => setInstant(new Date(Date.now() + ahead)), tickMs);
    return () => clearInterval(timer);
  }, [at]);
  return instant;
}
