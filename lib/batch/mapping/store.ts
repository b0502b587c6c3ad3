import type { Scoped } from "@/lib/access/scope";
import { COLUMNS } from "@/lib/batch/column";
import type { RememberedMapping } from "@/lib/batch/files/table";

/** How the files of an employer were read. Only of an employer that a store gave within reach. */
export async function mappingOf(tx: Scoped, employerId: string): Promise<RememberedMapping> {
  const rows = await tx.db.$queryRaw<{ header: string; column: string | null }[]>`
    SELECT header, "column" FROM file_mapping WHERE employer_id = ${employerId}::uuid`;
  return Object.fromEntries(
    rows.map(({ header, column }) => [header, COLUMNS.find((it) => it === column) ?? null] as const),
  );
}

/** Keeps how headers are read; those of other files of the employer stay as they were. */
export async function keepMapping(tx: Scoped, employerId: string, mapping: RememberedMapping, at: Date): Promise<void> {
  const [headers, columns] = [Object.keys(mapping), Object.values(mapping)];
  await tx.db.$executeRaw`
    INSERT INTO file_mapping (employer_id, header, "column", changed_at)
    SELECT ${employerId}::uuid, it.header, it.name, ${at}
    FROM unnest(${headers}::text[], ${columns}::text[]) AS it(header, name)
    ON CONFLICT (employer_id, header) DO UPDATE SET "column" = excluded."column", changed_at = excluded.changed_at`;
}
