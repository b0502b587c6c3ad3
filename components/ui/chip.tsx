import { Plus, X } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

const base =
  "inline-flex h-[26px] coarse:h-9 items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 text-sm no-underline transition-colors duration-75";
const off = "border-line-2 bg-surface text-ink-2 hover:border-control hover:text-ink";
const on = "border-transparent bg-accent-tint font-medium text-accent forced-colors:border-current";

type ChipLook = {
  on?: boolean;
  /** How many rows stand behind it. */
  count?: number;
  /** `add`: offers a filter. `remove`: a filter that a click takes away. */
  mark?: "add" | "remove";
};

const lookOf = (look: ChipLook, className?: string) =>
  classes(base, look.on ? on : off, look.mark === "add" && "border-dashed", className);

function ChipContent({ count, mark, on: isOn, children }: ChipLook & { children: ReactNode }) {
  return (
    <>
      {mark === "add" && <Icon of={Plus} size="xs" />}
      {children}
      {count !== undefined && <span className={classes("text-xs tabular-nums", !isOn && "text-ink-3")}>{count}</span>}
      {mark === "remove" && <Icon of={X} size="xs" />}
    </>
  );
}

export type ChipProps = Omit<ComponentProps<"button">, "children"> & ChipLook & { children: ReactNode };

/** A filter that is a button; `aria-pressed` says whether it is on. */
export function Chip({ on, count, mark, className, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={mark ? undefined : Boolean(on)}
      className={lookOf({ on, mark }, className)}
      {...rest}
    >
      <ChipContent on={on} count={count} mark={mark}>
        {children}
      </ChipContent>
    </button>
  );
}

export type ChipLinkProps = Omit<ComponentProps<typeof Link>, "children"> & ChipLook & { children: ReactNode };

/** A filter that stands in the address. */
export function ChipLink({ on, count, mark, className, children, ...rest }: ChipLinkProps) {
  return (
    <Link prefetch={false} aria-current={on || undefined} className={lookOf({ on, mark }, className)} {...rest}>
      <ChipContent on={on} count={count} mark={mark}>
        {children}
      </ChipContent>
    </Link>
  );
}
