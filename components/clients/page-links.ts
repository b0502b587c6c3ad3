/** A query of an address holds text, several texts, or nothing. */
export type QueryValue = string | string[] | undefined;

export const queryText = (value: QueryValue): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

/** The page that an address asks for, from 1. */
export function queryPage(value: QueryValue): number {
  const page = Number(queryText(value));
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}

export type PageOf = { total: number; page: number; pageSize: number };

/** The addresses before and after a page, and what it shows: `from` to `to`. */
export function pageLinks(path: string, query: Record<string, string>, { total, page, pageSize }: PageOf) {
  const href = (wanted: number) => {
    const filled = Object.entries({ ...query, page: wanted === 1 ? "" : String(wanted) }).filter(([, text]) => text);
    return filled.length > 0 ? `${path}?${new URLSearchParams(filled)}` : path;
  };
  const last = Math.max(1, Math.ceil(total / pageSize));
  return {
    previousHref: page > 1 ? href(Math.min(page - 1, last)) : undefined,
    nextHref: page < last ? href(page + 1) : undefined,
    from: Math.min(total, (page - 1) * pageSize + 1),
    to: Math.min(total, page * pageSize),
  };
}
