import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type EmptyStateProps = {
  title: string;
  /** What will stand here. */
  text: ReactNode;
  icon?: LucideIcon;
  /** The first step. */
  action?: ReactNode;
};

/** Says what will stand here and offers the first step. */
export function EmptyState({ title, text, icon, action }: EmptyStateProps) {
  return (
    <div className="max-w-[520px] px-4 py-10">
      {icon && <Icon of={icon} size="lg" className="mb-2 text-ink-3" />}
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-ink-2">{text}</p>
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
