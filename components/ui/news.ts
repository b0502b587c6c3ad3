import { useSyncExternalStore } from "react";

const latest = new Map<string, string>();
const hearers = new Set<() => void>();
/** What is older than so many others has long been read again. */
const kept = 500;

/** Takes in what was said of one thing, as JSON that bears its `id`; of nothing, or of no known form, is no news. Browser only. */
export function tellNews(news: string): void {
  const { id } = JSON.parse(news) ?? {};
  if (typeof id !== "string") return;
  latest.delete(id);
  latest.set(id, news);
  const [oldest] = latest.keys();
  if (oldest && latest.size > kept) latest.delete(oldest);
  for (const hear of hearers) hear();
}

/** Hears that there is news; returns how to stop. */
export function onNews(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** What was said last of the thing with this id. */
export const newsOf = (id: string): string | undefined => latest.get(id);

const none = () => undefined;

/** The same, drawn anew when it changes; none in the server's document. */
export const useNews = (id: string): string | undefined => useSyncExternalStore(onNews, () => newsOf(id), none);
