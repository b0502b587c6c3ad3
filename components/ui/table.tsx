import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type TableProps = {
  /** What the table holds, read aloud. */
  label: string;
  /** A width class for each column, such as `w-[140px]`; an empty string takes what is left. Makes the layout fixed. */
  columns?: string[];
  /** `two`: two lines a row. `tight`: a table inside a detail. */
  rows?: "one" | "two" | "tight";
  children: ReactNode;
};

const heights = {
  one: "[--row-h:var(--row)]",
  two: "[--row-h:var(--row-two)] leading-4",
  tight: "[--row-h:30px]",
};

/** Rows that stack under 760 px: first who and when, then what, then state (see `place` of `TD`). */
export function Table({ label, columns, rows = "one", children }: TableProps) {
  return (
    <table
      aria-label={label}
      className={classes(
        "block w-full border-separate border-spacing-0 text-sm rows:table",
        columns && "rows:not-print:table-fixed",
        heights[rows],
      )}
    >
      {columns && (
        <colgroup className="stacked:hidden">
          {columns.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
            <col key={index} className={classes(width, "print:w-auto")} />
          ))}
        </colgroup>
      )}
      {children}
    </table>
  );
}

/** The head; stays in sight and hides where rows stack. */
export const THead = (props: ComponentProps<"thead">) => <thead className="stacked:hidden" {...props} />;

export const TBody = (props: ComponentProps<"tbody">) => <tbody className="stacked:block" {...props} />;

const headCell =
  "sticky top-0 z-2 h-7 overflow-hidden text-ellipsis whitespace-nowrap border-y border-line bg-sunken px-2 text-left text-xs font-medium text-ink-3 first:pl-4 last:pr-4 max-xl:top-(--bar-h) print:static";

export type THProps = ComponentProps<"th"> & { numeric?: boolean };

/** The head of a column. */
export function TH({ numeric, className, ...rest }: THProps) {
  return <th scope="col" className={classes(headCell, numeric && "text-right", className)} {...rest} />;
}
