import table from "@/lib/dimona/anomaly-table.json" with { type: "json" };

/** An anomaly of the RSZ by its number. `blocking`: result B; otherwise W, or for `?????-???` the provisional S. */
export type Anomaly = { errorId: string; label: { nl: string; fr: string }; blocking: boolean };

/** Of when the table is: the version of the glossary (year/quarter). */
export const ANOMALIES_VERSION = table.version;

type Row = { nl: string; fr: string; blocking: boolean };

const titles = new Map<string, { nl: string; fr?: string }>(Object.entries(table.titles));
const rows = new Map<string, Row>(Object.entries(table.anomalies));

/** Every anomaly number that is known, in order. */
export const ANOMALY_IDS: readonly string[] = [...rows.keys()];

/**
 * The anomaly, undefined when the number is not in the table. The label is built as the RSZ builds its own, title and
 * reason; most French titles are not known, and then the reason stands alone.
 */
export function anomaly(errorId: string): Anomaly | undefined {
  const row = rows.get(errorId);
  if (!row) return undefined;
  const title = titles.get(errorId.slice(0, 5));
  const label = { nl: withTitle(title?.nl, row.nl), fr: withTitle(title?.fr, row.fr) };
  return { errorId, label, blocking: row.blocking };
}

const withTitle = (title: string | undefined, reason: string): string => (title ? `${title} : ${reason}` : reason);
