import type { Kind } from "@/lib/dimona/declaration";

type Asked = { draft?: string; from?: string; copy?: string; period?: string; employer?: string; kind: Kind };

/** Names what was asked for: pages with the same name show the same form. */
export function addressOf({ draft, from, copy, period = "", employer = "", kind }: Asked): string {
  if (draft) return `draft:${draft}`;
  if (copy) return `copy:${copy}`;
  return from ? `from:${from}` : `new:${kind}:${period}:${employer}`;
}

const path = "/declarations/new";

/** Where such a form is found. */
export function pathOf({ draft, from, copy, period, employer, kind }: Asked): string {
  if (draft) return `${path}?draft=${draft}`;
  if (from) return `${path}?from=${from}`;
  if (copy) return `${path}?copy=${copy}`;
  return `${path}?${new URLSearchParams({ ...(period ? { period } : employer && { employer }), kind })}`;
}
