import type { LucideIcon } from "lucide-react";
import { classes } from "@/components/ui/classes";

const sizes = { xs: "size-3", sm: "size-3.5", md: "size-4", lg: "size-5" } as const;

export type IconProps = { of: LucideIcon; size?: keyof typeof sizes; className?: string };

/** A drawing beside a word; never read aloud, so it never stands alone without a label around it. */
export function Icon({ of: Drawing, size = "md", className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      strokeWidth={1.75}
      className={classes("inline-block shrink-0", sizes[size], className)}
    />
  );
}
