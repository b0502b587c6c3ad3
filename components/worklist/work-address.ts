import type { Outcome } from "@/lib/dimona/outcome";

type Place = { outcome?: Outcome; page?: number; open?: string };

/** The address of the desk: its filter, its page, and what stands open beside the list. */
export function workAddress({ outcome, page = 1, open }: Place): string {
  const query = new URLSearchParams({
    ...(outcome && { state: outcome }),
    ...(page > 1 && { page: String(page) }),
    ...(open && { open }),
  });
  return query.size > 0 ? `/?${query}` : "/";
}

/** What stands before and after the open line, in the order of the screen. */
export function neighbours(ids: readonly string[], open: string): { previous?: string; next?: string } {
  const at = ids.indexOf(open);
  return at < 0 ? {} : { previous: ids[at - 1], next: ids[at + 1] };
}
