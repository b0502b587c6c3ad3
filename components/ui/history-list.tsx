import type { LucideIcon } from "lucide-react";
import { Circle } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { type StateName, stateLook } from "@/components/ui/state-look";

export type HistoryItem = {
  /** As it is shown: `10:38:07` or `25/09/26 14:02`. */
  at: string;
  state?: StateName;
  icon?: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
};

export type HistoryListProps = {
  items: HistoryItem[];
  /** Only hours: a narrower first column. */
  short?: boolean;
};

/** What happened, newest first, on one line of time. */
export function HistoryList({ items, short }: HistoryListProps) {
  const columns = short ? "grid-cols-[58px_16px_minmax(0,1fr)]" : "grid-cols-[98px_16px_minmax(0,1fr)]";
  return (
    <ol className="text-sm leading-[18px]">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows, and two events may look the same
        <li key={index} className={classes("group/item grid gap-x-2.5", columns)}>
          <time className="text-right whitespace-nowrap text-ink-3">{item.at}</time>
          <span className="flex flex-col items-center gap-1 pb-1">
            <Icon
              of={item.icon ?? (item.state ? stateLook[item.state].icon : Circle)}
              className={classes("mt-px", item.state ? stateLook[item.state].ink : "text-ink-3")}
            />
            <span className="min-h-1.5 w-px flex-1 bg-line-2 group-last/item:hidden" />
          </span>
          <div className="min-w-0 pb-2.5 group-last/item:pb-0">
            {item.title}
            {item.detail && <div className="text-xs text-ink-3">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
