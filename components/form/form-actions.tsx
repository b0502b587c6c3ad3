import type { ReactNode } from "react";

export type FormActionsProps = {
  /** The main action first. */
  children: ReactNode;
  /** Stands at the far right. */
  aside?: ReactNode;
};

/** The foot of a form; stays in sight while its fields scroll, but for a small screen, where it would hide them. */
export function FormActions({ children, aside }: FormActionsProps) {
  return (
    <div className="z-3 flex flex-wrap items-center gap-2 border-t border-line-2 bg-surface px-4 py-2.5 sm:sticky sm:bottom-0 max-sm:*:flex-1 max-sm:[&>:first-child]:basis-full print:hidden">
      {children}
      {aside && <div className="sm:ml-auto">{aside}</div>}
    </div>
  );
}
