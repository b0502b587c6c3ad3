"use client";

import { useEffect, useRef } from "react";

/** Asks before the window is closed or left while something typed is not kept anywhere. */
export function useLeaveWarning(isUnsaved: () => boolean): void {
  const ask = useRef(isUnsaved);
  ask.current = isUnsaved;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (ask.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
}
