import type { ReactNode } from "react";

export type FieldPairProps = {
  /** What the two are together ("Period"): read aloud, not shown. */
  legend: string;
  /** Two `Field`s. */
  children: ReactNode;
};

/** Two short fields side by side in the width of one; the findings of both stand in the one margin. */
export function FieldPair({ legend, children }: FieldPairProps) {
  return (
    <fieldset data-pair="" className="@container min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-1 @min-[600px]:grid-cols-[150px_150px_minmax(0,1fr)]">
        {children}
      </div>
    </fieldset>
  );
}
