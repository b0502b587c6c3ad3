import { defineConfig } from "prisma/config";

// DATABASE_URL is needed for writing migrations only; generating the client opens no connection.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://none@localhost:1/none" },
});
