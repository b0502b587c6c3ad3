import { type RefObject, useLayoutEffect } from "react";

/** So long after the last move of the columns they are taken to rest. */
const restMs = 200;

/** Tells the cells at the edges where these are, and whether columns move at this moment; see `pinned`. */
export function usePinned(grid: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let left = element.scrollLeft;
    const place = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      element.style.setProperty("--pin-left", `${scrollLeft}px`);
      element.style.setProperty("--pin-right", `${scrollLeft + clientWidth - scrollWidth}px`);
    };
    const rest = () => {
      place();
      delete element.dataset.panning;
    };
    const move = () => {
      if (element.scrollLeft === left) return;
      left = element.scrollLeft;
      element.dataset.panning = "";
      clearTimeout(timer);
      timer = setTimeout(rest, restMs);
    };
    place();
    element.addEventListener("scroll", move, { passive: true });
    const sizes = new ResizeObserver(place);
    for (const it of [element, ...element.children]) sizes.observe(it);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scroll", move);
      sizes.disconnect();
    };
  }, [grid]);
}
