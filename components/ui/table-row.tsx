import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

const stackedRow =
  "stacked:grid stacked:grid-cols-[minmax(0,1fr)_auto] stacked:gap-x-3 stacked:gap-y-0.5 stacked:border-b stacked:border-line stacked:px-4 stacked:py-2.5";
const selectedRow = "bg-selected stacked:edge-accent rows:[&>:first-child]:shadow-[inset_2px_0_0_var(--accent)]";

export type TRProps = ComponentProps<"tr"> & { selected?: boolean };

/** A row. The selected one is marked with plane, edge and `aria-selected`. */
export function TR({ selected, className, ...rest }: TRProps) {
  return (
    <tr
      aria-selected={selected || undefined}
      className={classes("group/row relative", stackedRow, selected ? selectedRow : "hover:bg-hover", className)}
      {...rest}
    />
  );
}

/** Where a cell goes when its row is stacked. Without one it stands below the rest, with `label` before it. */
export type CellPlace = "who" | "when" | "what" | "state" | "kind" | "hide";

const places: Record<CellPlace, string> = {
  who: "stacked:order-1",
  when: "stacked:order-2 stacked:text-right",
  what: "stacked:order-3 stacked:col-span-2 stacked:whitespace-normal",
  state: "stacked:order-4",
  kind: "stacked:order-5 stacked:text-right",
  hide: "stacked:hidden",
};

const labelled =
  "stacked:order-6 stacked:col-span-2 stacked:whitespace-normal stacked:before:mr-2 stacked:before:text-ink-3 stacked:before:content-[attr(data-label)]";
const cell =
  "stacked:block overflow-hidden text-ellipsis whitespace-nowrap text-left font-normal rows:h-(--row-h) rows:border-b rows:border-line rows:px-2 rows:first:pl-4 rows:last:pr-4 print:py-1 print:whitespace-normal";

export type TDProps = ComponentProps<"td"> & {
  place?: CellPlace;
  label?: string;
  numeric?: boolean;
  /** The cell that names its row becomes its header. */
  rowHeader?: boolean;
  /** May take several lines where the table is narrow. */
  wrap?: boolean;
};

/** A cell. */
export function TD({ place, label, numeric, rowHeader, wrap, className, ...rest }: TDProps) {
  const look = classes(
    cell,
    place ? places[place] : labelled,
    numeric && "rows:text-right",
    wrap && "max-xl:whitespace-normal rows:max-xl:py-1",
    className,
  );
  if (rowHeader) return <th scope="row" data-label={label} className={look} {...rest} />;
  return <td data-label={label} className={look} {...rest} />;
}

/** The second line of a cell, smaller and in grey. */
export const SecondLine = ({ children }: { children: ReactNode }) => (
  <span className="block overflow-hidden text-ellipsis text-xs leading-[15px] font-normal text-ink-3">{children}</span>
);

export type GroupRowProps = { title: string; detail?: ReactNode; columns: number };

/** A line that heads the rows below it: "Today · Friday 20/11 · 9". */
export function GroupRow({ title, detail, columns }: GroupRowProps) {
  return (
    <tr className="stacked:block">
      <th
        scope="rowgroup"
        colSpan={columns}
        className="h-[30px] border-b border-line bg-surface pt-1.5 pl-4 text-left text-xs font-semibold stacked:block stacked:h-auto stacked:pt-3.5 stacked:pb-1.5"
      >
        {title}
        {detail && <span className="ml-1.5 font-normal text-ink-3">{detail}</span>}
      </th>
    </tr>
  );
}
