import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlBox } from "@/components/form/control-look";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectControlProps = ComponentProps<"select"> & {
  options: SelectOption[];
  /** The empty choice on top. */
  empty?: string;
};

/** The browser's own list of choices. */
export function SelectControl({ options, empty, className, ...rest }: SelectControlProps) {
  return (
    <span className={classes(controlBox, "relative", className)}>
      <select
        className="h-full w-full appearance-none truncate bg-transparent pr-8 pl-2.5 outline-none *:bg-surface *:text-ink"
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute right-2.5 text-ink-3" />
    </span>
  );
}
