"use client";

import { useState } from "react";
import { OutcomeBadge, type OutcomeBadgeProps } from "@/components/dimona/outcome-badge";
import { useNews } from "@/components/ui/news";
import { isState } from "@/lib/dimona/lifecycle";

type LiveBadgeProps = OutcomeBadgeProps & { id: string };

/** How the declaration with this id stands, told the moment it changes: the page that is read again for it says the rest. */
export function LiveBadge({ id, state, result, tint }: LiveBadgeProps) {
  const news = useNews(id);
  const read = `${state} ${result ?? ""}`;
  // What a page brings counts until something is said after it.
  const [base, setBase] = useState({ read, news });
  if (base.read !== read) setBase({ read, news });
  const told = news !== base.news && base.read === read ? standing(news) : undefined;
  return <OutcomeBadge state={told?.state ?? state} result={told ? told.result : result} tint={tint} />;
}

function standing(news: string | undefined) {
  const { state, result } = JSON.parse(news ?? "{}");
  if (typeof state !== "string" || !isState(state)) return undefined;
  return { state, result: typeof result === "string" ? result : undefined };
}
