import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import { lookupHash } from "@/lib/crypto";
import { likeText } from "@/lib/like-text";
import type { PersonSearch } from "@/lib/people/person-search";
import { Prisma } from "@/prisma/generated/client";

export type Asked = { search: PersonSearch; employerId?: string; skip: number; take: number };

/** Whose the number is; found first, by its index. */
const numbered = (search: PersonSearch): Prisma.Sql =>
  search.by === "insz"
    ? Prisma.sql`p.id IN (SELECT i.person_id FROM person_identifier i WHERE i.hash = ${lookupHash(search.digits, "insz")})`
    : Prisma.sql`true`;

/** Every word stands in a name that an employer in reach knows. */
function named(search: PersonSearch): Prisma.Sql {
  const words = search.by === "name" ? search.words.map((word) => `%${likeText(word)}%`) : [];
  const each = words.map(
    (word) => Prisma.sql`bool_or(known.last_name ILIKE ${word} OR known.first_name ILIKE ${word})`,
  );
  return each.length === 0 ? Prisma.sql`true` : Prisma.join(each, " AND ");
}

/**
 * A page of ids of the people in reach, by the name that is shown of them, and how many there are. The order is that of
 * `nameOf`: a name that is known elsewhere, and hidden here, must not show by its place in a list either.
 */
export async function pageByShownName(tx: Scoped, asked: Asked): Promise<{ ids: string[]; total: number }> {
  const { search, employerId, skip, take } = asked;
  if (search.by === "unreadable-number") return { ids: [], total: 0 };
  const ofEmployer = employerId ? Prisma.sql`e.employer_id = ${employerId}::uuid` : Prisma.sql`true`;
  const found = Prisma.sql`
    SELECT known.id, min(known.last_name) FILTER (WHERE known.place = 1) AS last_name,
      min(known.first_name) FILTER (WHERE known.place = 1) AS first_name
    FROM (
      SELECT p.id, CASE WHEN e.last_name IS NULL THEN p.last_name ELSE e.last_name END AS last_name,
        CASE WHEN e.last_name IS NULL THEN p.first_name ELSE e.first_name END AS first_name,
        row_number() OVER (PARTITION BY p.id ORDER BY (e.last_name IS NULL) DESC, e.created_at) AS place
      FROM employment e JOIN person p ON p.id = e.person_id
      WHERE ${ofEmployer} AND ${numbered(search)} AND ${reachSql(tx.scope, "e.employer_id")}
    ) known
    GROUP BY known.id HAVING ${named(search)}`;
  const [row] = await tx.db.$queryRaw<{ ids: string[] | null; total: number }[]>`
    WITH found AS (${found})
    SELECT (SELECT count(*) FROM found)::int AS total, (SELECT array_agg(id) FROM (
      SELECT id::text FROM found ORDER BY last_name, first_name, id OFFSET ${skip} LIMIT ${take}) page) AS ids`;
  return { ids: row?.ids ?? [], total: row?.total ?? 0 };
}
