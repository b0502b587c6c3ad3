"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** N starts a declaration (not while typing, and only when single keys are on); Ctrl K goes to the search box. */
export function FrameKeys({ searchId, singleKeys }: { searchId: string; singleKeys: boolean }) {
  const router = useRouter();
  // With the page itself: a key must never be too early.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A sheet takes letters without being a field.
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === "k") document.getElementById(searchId)?.focus();
      else if (singleKeys && event.key === "n" && !command && !event.altKey && !isTyping(event.target))
        router.push("/declarations/new");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, searchId, singleKeys]);
  return null;
}
