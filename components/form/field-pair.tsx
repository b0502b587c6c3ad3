import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type FieldPairProps = {
  /** What the two are together ("Period"): read aloud, not shown. */
  legend: string;
  /** Two `Field`s. */
  children: ReactNode;
  /** For what needs more room than a name: as wide as a wide field. */
  wide?: boolean;
};

const columns = "@min-[600px]:grid-cols-[150px_150px_minmax(0,1fr)]";
const wideColumns = "@min-[600px]:grid-cols-[238px_238px_minmax(0,1fr)]";

/** Two short fields side by side in the width of one; the findings of both stand in the one margin. */
export function FieldPair({ legend, children, wide }: FieldPairProps) {
  return (
    <fieldset data-pair="" className="@container min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div
        className={classes("grid grid-cols-2 grid-rows-[auto_auto_1fr] gap-x-3 gap-y-1", wide ? wideColumns : columns)}
      >
        {children}
      </div>
    </fieldset>
  );
}
