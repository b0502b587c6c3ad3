import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/prisma/generated/client";

/** `reach` for SQL: a condition on a column that holds an employer's id. The column is our own text, never input. */
export function reachSql(scope: Scope, employerColumn: string): Prisma.Sql {
  if (scope.kind === "system" || scope.user.role === "administrator") return Prisma.sql`true`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM team_employer te JOIN team_member tm ON tm.team_id = te.team_id
    WHERE te.employer_id = ${Prisma.raw(employerColumn)} AND tm.user_id = ${scope.user.id}::uuid)`;
}
