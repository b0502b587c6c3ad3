"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { currentEntry } from "@/components/frame/current-entry";
import { railAddresses } from "@/components/frame/rail-addresses";
import { classes } from "@/components/ui/classes";

const base =
  "group/link flex items-center gap-2 px-2 no-underline hover:bg-hover hover:text-ink rounded-md coarse:min-h-11";
const current = "bg-selected font-medium text-ink rounded-l-none shadow-[inset_2px_0_0_var(--accent)]";

/** On a narrow screen the rail is a popover; going somewhere closes it. */
function closeRail(): void {
  const rail = document.getElementById("rail");
  if (rail?.matches(":popover-open")) rail.hidePopover();
}

export type RailLinkProps = { href: string; sub?: boolean; children: ReactNode };

/** An entry of the rail that knows whether it is the current one. */
export function RailLink({ href, sub, children }: RailLinkProps) {
  const isCurrent = currentEntry(railAddresses, usePathname(), useSearchParams().toString()) === href;
  return (
    <Link
      prefetch={false}
      href={href}
      onClick={closeRail}
      aria-current={isCurrent ? "page" : undefined}
      className={classes(base, sub ? "min-h-[26px] pl-8 text-sm" : "min-h-7", isCurrent ? current : "text-ink-2")}
    >
      {children}
    </Link>
  );
}
