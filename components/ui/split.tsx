import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type SplitProps = {
  /** Head, facts and the like: stay while the rows scroll. */
  head?: ReactNode;
  /** The list. */
  children: ReactNode;
  /** A `SidePanel`; where the screen is narrow it takes the place of the list. */
  panel?: ReactNode;
};

/** A list that keeps its place while one of its rows is open beside it. */
export function Split({ head, children, panel }: SplitProps) {
  return (
    <div
      className={classes(
        "xl:grid xl:h-full print:block",
        panel ? "xl:grid-cols-[minmax(0,1fr)_420px]" : "xl:grid-cols-1",
      )}
    >
      <div className={classes("min-h-0 min-w-0 flex-col xl:flex", panel ? "hidden" : "flex")}>
        {head}
        <div className="min-h-0 flex-1 xl:overflow-auto print:overflow-visible">{children}</div>
      </div>
      {panel}
    </div>
  );
}
