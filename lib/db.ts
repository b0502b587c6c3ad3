import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";
import { env } from "@/lib/env";
import { createStatementNames } from "@/lib/statement-names";
import { sendAhead } from "@/lib/statements-ahead";
import { PrismaClient } from "@/prisma/generated/client";

/** Kept on globalThis so that a hot reload in development does not open a new pool each time. */
const kept = globalThis as typeof globalThis & { indienstPrisma?: PrismaClient };

const nameOf = createStatementNames();
/** Some minutes of quiet must not cost the next click a new connection, on which every statement is planned anew. */
const idleMs = 5 * 60_000;

/** What is asked at the same time, and what nobody waits for, goes to PostgreSQL without waiting for what was asked before. */
const openPool = () =>
  sendAhead(new pg.Pool({ connectionString: env().DATABASE_URL, max: 20, idleTimeoutMillis: idleMs, pipeline: true }));

/** Prisma over one pool a process. Only `lib/access` opens transactions on it; stores are given theirs. */
export function prisma(): PrismaClient {
  kept.indienstPrisma ??= new PrismaClient({
    adapter: new PrismaPg(openPool(), {
      statementNameGenerator: ({ sql }) => nameOf(sql),
      disposeExternalPool: true,
    }),
    transactionOptions: { maxWait: 10_000 },
  });
  return kept.indienstPrisma;
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
