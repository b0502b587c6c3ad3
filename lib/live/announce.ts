import type { Scoped } from "@/lib/access/scope";

/** The channel on which a stored change is told to every portal. */
export const CHANGES = "indienst_changes";

/** Ids, and how the declaration stands from now on where that changed; who may see the rest is asked again by whoever reads. */
export type Change = { declarationId: string; employerId: string; state?: string; result?: string | null };

/** Told when, and only when, the transaction commits. */
export const announce = (tx: Scoped, { declarationId, employerId, state, result }: Change) =>
  tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, ${JSON.stringify({ declarationId, employerId, state, result })})`;

/** The line to the RSZ has become another one: everybody looks again, when the transaction commits. */
export const announceLine = (tx: Scoped) => tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, '{"line":true}')`;
