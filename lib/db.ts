import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";
import { env } from "@/lib/env";
import { PrismaClient } from "@/prisma/generated/client";

/** Kept on globalThis so that a hot reload in development does not open a new pool each time. */
const kept = globalThis as typeof globalThis & { indienstPrisma?: PrismaClient };

/** Prisma over one pool a process. Only `lib/access` opens transactions on it; stores are given theirs. */
export function prisma(): PrismaClient {
  kept.indienstPrisma ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 20 }, { statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: 10_000 },
  });
  return kept.indienstPrisma;
}

const planned = new Map<string, string>();

/** A statement that bears this mark is planned once a connection, not each time: for those whose planning is what they cost. */
function nameOf({ sql }: { sql: string }): string {
  if (!sql.includes("/* planned once */")) return "";
  const name = planned.get(sql) ?? `planned_${planned.size}`;
  planned.set(sql, name);
  return name;
}

/** A connection of its own, for LISTEN. The caller connects and ends it. */
export const listener = (): pg.Client => new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });

const rawViolation = z.object({
  code: z.literal("P2010"),
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ kind: z.literal("UniqueConstraintViolation") }) }),
  }),
});

/** Whether what was thrown is a broken unique index: the way races are settled here. Prisma tells it otherwise of SQL. */
export const isUniqueViolation = (error: unknown): boolean =>
  (typeof error === "object" && error !== null && "code" in error && error.code === "P2002") ||
  rawViolation.safeParse(error).success;
