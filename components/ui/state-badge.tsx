import type { LucideIcon } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { type StateName, stateLook } from "@/components/ui/state-look";

export type StateBadgeProps = {
  state: StateName;
  label: string;
  /** The label in full, as a tooltip. */
  title?: string;
  /** Only where one declaration is the subject, never in a list. */
  tint?: boolean;
  /** Another drawing for a state that shares this look (recalled: an x; paused: a pause). */
  icon?: LucideIcon;
};

const tinted = "h-6 rounded-sm pr-2 pl-1.5 text-sm forced-colors:border";

/** A state as word, icon and colour together. */
export function StateBadge({ state, label, title, tint, icon }: StateBadgeProps) {
  const look = stateLook[state];
  return (
    <span
      title={title}
      className={classes(
        "inline-flex items-center gap-1.5 align-middle whitespace-nowrap font-medium",
        look.ink,
        tint && tinted,
        tint && look.tint,
      )}
    >
      <Icon of={icon ?? look.icon} />
      {label}
    </span>
  );
}
