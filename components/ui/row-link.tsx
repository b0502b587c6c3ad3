import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

/** The link that opens a row; where rows stack the whole row is its target. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={classes(
        "font-medium text-ink no-underline stacked:after:absolute stacked:after:inset-0 hover:underline",
        className,
      )}
      {...rest}
    />
  );
}
