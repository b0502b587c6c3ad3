"use client";

import { OutcomeBadge, type OutcomeBadgeProps } from "@/components/dimona/outcome-badge";
import { useNews } from "@/components/ui/news";
import { isState } from "@/lib/dimona/lifecycle";

/** `changedAt`: since when it stands as the page says. */
type LiveBadgeProps = OutcomeBadgeProps & { id: string; changedAt: Date };

/** How the declaration with this id stands, told the moment it changes: the page that is read again for it says the rest. */
export function LiveBadge({ id, state, result, changedAt, tint }: LiveBadgeProps) {
  const told = standAfter(useNews(id), changedAt);
  return <OutcomeBadge state={told?.state ?? state} result={told ? told.result : result} tint={tint} />;
}

/** What was said, where that is newer than what the page knows. */
function standAfter(news: string | undefined, changedAt: Date) {
  const { stand } = JSON.parse(news ?? "{}");
  if (typeof stand?.state !== "string" || !isState(stand.state) || new Date(stand.at) <= changedAt) return undefined;
  return { state: stand.state, result: typeof stand.result === "string" ? stand.result : undefined };
}
