// `npm run simulator`: the RSZ's side alone, for a portal elsewhere or for trying the wire by hand.
import { completeSimulatorEnvironment } from "./settings.mjs";

try {
  completeSimulatorEnvironment();
  // Only now: it reads the environment that was just completed.
  await import("@/lib/simulator/main");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
