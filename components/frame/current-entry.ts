const stateOf = (search: string): string => new URLSearchParams(search).get("state") ?? "";

/** How well an entry fits where the reader is: 0 not at all; the entry that fits best is the current one. */
function closeness(href: string, path: string, search: string): number {
  const [entryPath = "", entrySearch = ""] = href.split("?");
  const within = entryPath === "/" ? path === "/" : path === entryPath || path.startsWith(`${entryPath}/`);
  // A new declaration is none of the lists yet: the button above stands for it.
  if (!within || path === "/declarations/new") return 0;
  if (!entrySearch) return entryPath.length + 1;
  return path === entryPath && stateOf(entrySearch) === stateOf(search) ? entryPath.length + 2 : 0;
}

/** The one entry of the rail that is where the reader is, or none. */
export function currentEntry(hrefs: readonly string[], path: string, search: string): string | undefined {
  const scored = hrefs.map((href) => ({ href, score: closeness(href, path, search) }));
  return scored.filter((it) => it.score > 0).sort((a, b) => b.score - a.score)[0]?.href;
}
