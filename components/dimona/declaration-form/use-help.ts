"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { type FieldKey, fieldId, placeOfId } from "@/components/dimona/declaration-form/field-key";

/** Of which field help was asked for, and what had the focus then. `turn` tells one asking from the next. */
export type AskedHelp = { place: FieldKey; from: Element | null; turn: number };

/** The field that an event happened in; undefined outside the fields. */
function placeAt(target: EventTarget | null): FieldKey | undefined {
  const box = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
  return box?.dataset.field ? placeOfId(box.dataset.field) : undefined;
}

/** F1 in a field, or its question mark, asks for help; F1 in the help and Escape end it and give the focus back. */
export function useHelp(box: RefObject<HTMLElement | null>) {
  const [asked, setAsked] = useState<AskedHelp>();
  const close = useCallback(() => {
    setAsked(undefined);
    if (asked) document.getElementById(fieldId(asked.place))?.focus();
  }, [asked]);
  const ask = useCallback((target: EventTarget | null): boolean => {
    const place = placeAt(target);
    if (place) setAsked((before) => ({ place, from: document.activeElement, turn: (before?.turn ?? 0) + 1 }));
    return place !== undefined;
  }, []);
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("[data-help]")) ask(event.target);
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const isInHelp = event.target instanceof Element && event.target.closest("[data-help-panel]") !== null;
      if (asked && (event.key === "Escape" || (event.key === "F1" && isInHelp))) close();
      else if (event.key !== "F1" || !box.current?.contains(document.activeElement) || !ask(event.target)) return;
      event.preventDefault();
    };
    document.addEventListener("click", click);
    window.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("click", click);
      window.removeEventListener("keydown", press);
    };
  }, [asked, ask, box, close]);
  return { asked, close };
}
