import { fitting } from "@/components/batch/column-look";
import type { SheetState, SheetStore } from "@/components/batch/sheet-state";
import { COLUMNS } from "@/lib/batch/column";

/** In this browser, for all sheets: a width is a matter of the screen and of who looks at it. */
const name = "indienst-sheet-widths";

type Widths = SheetState["widths"];

/** The widths that a text holds; whatever is no column or no width is passed over. */
export function widthsIn(text: string | null): Widths {
  const said = parsed(text);
  const widths = COLUMNS.flatMap((column) => {
    const width = said[column];
    return typeof width === "number" && Number.isFinite(width) ? [[column, fitting(width)] as const] : [];
  });
  return Object.fromEntries(widths);
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(text ?? "{}");
    return typeof said === "object" && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}

/** Takes up the widths of the last time, and keeps those that are chosen. Returns the way to stop. */
export function startKeepingWidths(store: SheetStore): () => void {
  try {
    store.set({ widths: widthsIn(localStorage.getItem(name)) });
  } catch {
    // A browser that keeps nothing shows the widths of the first time.
  }
  let { widths } = store.get();
  return store.subscribe(() => {
    const now = store.get().widths;
    if (now === widths) return;
    widths = now;
    try {
      localStorage.setItem(name, JSON.stringify(now));
    } catch {
      // They hold for as long as the page is open.
    }
  });
}
