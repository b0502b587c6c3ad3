import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

const stackedRow =
  "max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-2.5";
const selectedRow = "bg-selected max-sm:edge-accent [&>:first-child]:sm:shadow-[inset_2px_0_0_var(--accent)]";

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
  who: "max-sm:order-1",
  when: "max-sm:order-2 max-sm:text-right",
  what: "max-sm:order-3 max-sm:col-span-2 max-sm:whitespace-normal",
  state: "max-sm:order-4",
  kind: "max-sm:order-5 max-sm:text-right",
  hide: "max-sm:hidden",
};

const labelled =
  "max-sm:order-6 max-sm:col-span-2 max-sm:whitespace-normal max-sm:before:mr-2 max-sm:before:text-ink-3 max-sm:before:content-[attr(data-label)]";
const cell =
  "max-sm:block overflow-hidden text-ellipsis whitespace-nowrap text-left font-normal sm:h-(--row-h) sm:border-b sm:border-line sm:px-2 sm:first:pl-4 sm:last:pr-4 print:whitespace-normal";

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
    numeric && "sm:text-right",
    wrap && "max-xl:whitespace-normal",
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
    <tr className="max-sm:block">
      <th
        scope="rowgroup"
        colSpan={columns}
        className="h-[30px] border-b border-line bg-surface pt-1.5 pl-4 text-left text-xs font-semibold max-sm:block max-sm:h-auto max-sm:pt-3.5 max-sm:pb-1.5"
      >
        {title}
        {detail && <span className="ml-1.5 font-normal text-ink-3">{detail}</span>}
      </th>
    </tr>
  );
}
