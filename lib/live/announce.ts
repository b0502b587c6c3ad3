import type { Scoped } from "@/lib/access/scope";

/** The channel on which a stored change is told to every portal. */
export const CHANGES = "indienst_changes";

/** How a declaration stands from an instant on (ISO, as its `changedAt`). */
export type Stand = { state: string; result?: string | null; at: string };

/** Ids, and how it stands now where that changed; who may see the rest is asked again by whoever reads. */
export type Change = { declarationId: string; employerId: string; stand?: Stand };

/** Told when, and only when, the transaction commits. */
export const announce = (tx: Scoped, { declarationId, employerId, stand }: Change) =>
  tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, ${JSON.stringify({ declarationId, employerId, stand })})`;

/** The line to the RSZ has become another one: everybody looks again, when the transaction commits. */
export const announceLine = (tx: Scoped) => tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, '{"line":true}')`;
