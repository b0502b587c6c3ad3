import type { Scoped } from "@/lib/access/scope";

/** The channel on which a stored change is told to every portal. */
export const CHANGES = "indienst_changes";

/** Ids only: who may see what is asked again by whoever reads. */
export type Change = { declarationId: string; employerId: string };

/** Told when, and only when, the transaction commits. */
export const announce = (tx: Scoped, { declarationId, employerId }: Change) =>
  tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, ${JSON.stringify({ declarationId, employerId })})`;

/** The line to the RSZ has become another one: everybody looks again, when the transaction commits. */
export const announceLine = (tx: Scoped) => tx.db.$executeRaw`SELECT pg_notify(${CHANGES}, '{"line":true}')`;
