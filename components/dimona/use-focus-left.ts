import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * When what has the focus, or holds it, goes away by itself, the focus goes on to another place instead of to nowhere
 * (WCAG 2.4.3). `hidden` does as much as leaving the page.
 */
export function useFocusLeft(
  held: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null | undefined,
  hidden = false,
): void {
  const place = useRef(next);
  place.current = next;
  const goOn = useRef((element: HTMLElement | null) => {
    if (element?.contains(document.activeElement)) place.current()?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    if (hidden) goOn.current(held.current);
  }, [held, hidden]);
  useLayoutEffect(() => {
    const element = held.current;
    const leave = goOn.current;
    // Still in the page while what React takes away is told so.
    return () => leave(element);
  }, [held]);
}
