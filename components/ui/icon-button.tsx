import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

const look =
  "inline-grid size-7 coarse:size-9 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink print:hidden";

export type IconButtonProps = ComponentProps<"button"> & { label: string };

/** A button with a drawing only; `label` is its name and its tooltip. */
export function IconButton({ label, className, type = "button", ...rest }: IconButtonProps) {
  return <button type={type} aria-label={label} title={label} className={classes(look, className)} {...rest} />;
}

export type IconLinkProps = ComponentProps<typeof Link> & { label: string };

/** A link with a drawing only. */
export function IconLink({ label, className, ...rest }: IconLinkProps) {
  return <Link prefetch={false} aria-label={label} title={label} className={classes(look, className)} {...rest} />;
}
