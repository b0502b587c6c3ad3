import type { Scoped } from "@/lib/access/scope";

/** The channel on which a stored change is told to every portal. */
export const CHANGES = "indienst_changes";

/** How a declaration stands from an instant on (ISO, as its `changedAt`). */
export type Stand = { state: string; result?: string | null; at: string };

/** Ids, and how it stands now where that changed; who may see the rest is asked again by whoever reads. */
export type Change = { declarationId: string; employerId: string; stand?: Stand };

/** Told when, and only when, the transaction commits. */
export const announce = (tx: Scoped, { declarationId, employerId, stand }: Change) =>
  tx.db.$executeRaw`/* ahead */ SELECT pg_notify(${CHANGES}, ${JSON.stringify({ declarationId, employerId, stand })})`;

/** The line to the RSZ has become another one: everybody looks again, when the transaction commits. */
export const announceLine = (tx: Scoped) => tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, '{"line":true}')`;

/** A sheet of many declarations at a new count of its changes: for its maker, and for who reaches the employers that it names. */
export type SheetChange = { batchId: string; version: number; madeById: string; employerIds: string[] };

/** A message of PostgreSQL holds 8,000 bytes. The employers are but a sieve: what a sheet holds is asked for, and judged, by who hears. */
const mostEmployers = 100;

/** Told when, and only when, the transaction commits. */
export const announceSheet = (tx: Scoped, { employerIds, ...sheet }: SheetChange) =>
  tx.db
    .$executeRaw`SELECT pg_notify(${CHANGES}, ${JSON.stringify({ ...sheet, employerIds: employerIds.slice(0, mostEmployers) })})`;
