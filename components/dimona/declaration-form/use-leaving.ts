"use client";

import { useEffect, useRef } from "react";

/**
 * Tells whether a link was followed since anything else was pressed: another address would take the place of the one that
 * is being gone to.
 */
export function useLeaving(): () => boolean {
  const leaving = useRef(false);
  useEffect(() => {
    const note = (event: Event) => {
      leaving.current = event.target instanceof Element && !!event.target.closest("a[href]");
    };
    document.addEventListener("click", note, true);
    document.addEventListener("input", note, true);
    return () => {
      document.removeEventListener("click", note, true);
      document.removeEventListener("input", note, true);
    };
  }, []);
  return () => leaving.current;
}
