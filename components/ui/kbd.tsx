import type { ReactNode } from "react";

/** A key of the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-sm max-lg:hidden coarse:hidden border border-line-2 px-1 font-sans text-[11px] leading-4 font-medium whitespace-nowrap text-ink-3 in-[.bg-fill]:border-current in-[.bg-fill]:text-current">
    {children}
  </kbd>
);
