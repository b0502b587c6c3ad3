import type { FocusEvent, ReactNode } from "react";

export type LeftComboProps = { onLeave: (event: FocusEvent<HTMLInputElement>) => void; children: ReactNode };

/** Hears that the combobox within is left, with the text that then stands in it: also one that was not chosen from the list. */
export const LeftCombo = ({ onLeave, children }: LeftComboProps) => (
  <span
    className="block"
    onBlur={(event: FocusEvent) =>
      event.target instanceof HTMLInputElement && onLeave(event as FocusEvent<HTMLInputElement>)
    }
  >
    {children}
  </span>
);
