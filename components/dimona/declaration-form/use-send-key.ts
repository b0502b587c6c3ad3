"use client";

import { type RefObject, useEffect } from "react";

/** Ctrl+Enter sends from anywhere on the page, also where nothing is typed, but not from within another form. */
export function useSendKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      const other = event.target instanceof Element ? event.target.closest("form") : null;
      if (other && other !== form.current) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [form]);
}
