"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** Presses the button that says it has this key, unless a dialog stands over it. False where there is none. */
function pressButton(keys: string): boolean {
  const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${keys}"]`);
  if (!document.querySelector("dialog[open]")) button?.click();
  return button !== null;
}

/**
 * N starts a declaration (not while typing, and only when single keys are on); Ctrl K goes to the search box, Ctrl I opens
 * the lines.
 */
export function FrameKeys({ searchId, singleKeys }: { searchId: string; singleKeys: boolean }) {
  const router = useRouter();
  // With the page itself: a key must never be too early.
  useLayoutEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === "i" && !event.altKey) return pressButton("Control+I");
      if (command && key === "k") document.getElementById(searchId)?.focus();
      else if (singleKeys && event.key === "n" && !command && !event.altKey && !isTyping(event.target))
        router.push("/declarations/new");
      else return false;
      return true;
    };
    const press = (event: KeyboardEvent) => {
      // A sheet takes letters without being a field.
      if (!event.defaultPrevented && act(event)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, searchId, singleKeys]);
  return null;
}
