import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

export type SearchFieldProps = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  /** Its key, shown at the right. */
  hint?: ReactNode;
};

/** A box to search in; its label is read, not shown. */
export function SearchField({ label, hint, className, ...rest }: SearchFieldProps) {
  return (
    <label
      className={classes(
        "flex h-8 min-w-0 items-center gap-2 rounded-md border border-line-2 bg-sunken px-2 text-ink-3 hover:border-control has-focus-visible:bg-surface has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent coarse:h-10",
        className,
      )}
    >
      <Icon of={Search} />
      <span className="sr-only">{label}</span>
      <input
        type="search"
        autoComplete="off"
        className="h-full min-w-0 flex-1 bg-transparent text-ellipsis text-ink outline-none"
        {...rest}
      />
      {hint}
    </label>
  );
}
