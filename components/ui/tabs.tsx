import Link from "next/link";
import { classes } from "@/components/ui/classes";

export type Tab = { label: string; href: string; current?: boolean; detail?: string; count?: number };

const base =
  "inline-flex h-[34px] coarse:h-11 shrink-0 items-center gap-1.5 border-b-2 px-2.5 font-medium no-underline";

/** Links between views of the same thing. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="flex gap-1 overflow-x-auto border-b border-line px-2 scrollbar-none print:hidden"
    >
      {tabs.map((tab) => (
        <Link
          prefetch={false}
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={classes(
            base,
            tab.current ? "border-accent text-ink" : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
          )}
        >
          {tab.label}
          {tab.detail && <span className="font-normal text-ink-3">{tab.detail}</span>}
          {tab.count !== undefined && <span className="text-xs text-ink-3 tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
