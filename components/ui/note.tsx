import { Info, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import type { StateLook } from "@/components/ui/severity-look";

export type NoteProps = {
  /** Colours the note; without one it is a neutral remark. */
  look?: StateLook;
  icon?: LucideIcon;
  /** The strong first words. */
  title?: string;
  children: ReactNode;
  /** A button or link that does what the note asks. */
  action?: ReactNode;
};

/** A remark across the width of its region. */
export function Note({ look, icon, title, children, action }: NoteProps) {
  return (
    <div
      className={classes(
        "flex items-start gap-2 border-b border-line px-4 py-2.5 text-sm",
        look ? look.tint : "bg-sunken",
      )}
    >
      <Icon of={icon ?? look?.icon ?? Info} className={classes("mt-0.5", look ? look.ink : "text-ink-3")} />
      <div className="min-w-0">
        {title && <strong className="font-semibold">{title} </strong>}
        {children}
        {action && <div className="mt-1.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
