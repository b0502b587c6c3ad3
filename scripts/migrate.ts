// Brings the database to this version and stamps it with its environment: what every start does first.
import path from "node:path";
import { env } from "@/lib/env";
import { migrate } from "@/lib/migrations";
import { refuseForeignStamp, stampEnvironment } from "@/lib/stamp";

try {
  const { DATABASE_URL, RSZ_ENVIRONMENT } = env();
  await refuseForeignStamp(DATABASE_URL, RSZ_ENVIRONMENT);
  const applied = await migrate(DATABASE_URL, path.join(import.meta.dirname, "../prisma/migrations"));
  await stampEnvironment(DATABASE_URL, RSZ_ENVIRONMENT);
  console.log(applied.length ? `${applied.length} applied` : "up to date");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
