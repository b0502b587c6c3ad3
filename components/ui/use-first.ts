"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Gives the focus to the first field of what has just been opened. */
export function useFirst<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return box;
}
