import type { ReactNode } from "react";

/** Terms and what they are, one a line. */
export const Definitions = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[minmax(96px,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">{children}</dl>
);

/** One term; an empty value is shown as a dash. */
export function DefinitionRow({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 break-words">{children ?? "–"}</dd>
    </div>
  );
}
