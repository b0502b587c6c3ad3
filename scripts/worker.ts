// `npm run worker`: one hand more on the database, beside a running `npm start` or on a machine of its own.
import { completeEnvironment } from "./settings.mjs";

try {
  completeEnvironment();
  // Only now: it reads the environment that was just completed.
  await import("@/lib/submission/worker");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
