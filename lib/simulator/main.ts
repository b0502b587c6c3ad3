import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { movedClock } from "@/lib/clock";
import { simulatorEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { createSimulator } from "@/lib/simulator/simulator";

const env = simulatorEnv();
const publicKey = createPublicKey(readFileSync(env.RSZ_PRIVATE_KEY_FILE)).export({ type: "spki", format: "pem" });
const simulator = await createSimulator({
  port: env.SIMULATOR_PORT,
  journalFile: env.SIMULATOR_JOURNAL,
  speed: env.RSZ_SPEED,
  now: () => movedClock(env),
  saturdays: env.SATURDAY_IS_WORKING_DAY,
  clientId: env.RSZ_CLIENT_ID,
  publicKey: publicKey.toString(),
});
let closing = false;
const end = () => {
  if (closing) return;
  closing = true;
  void simulator.close();
};
process.on("SIGTERM", end);
process.on("SIGINT", end);

// Only now: whoever reads this line may end the process at once.
log.info({ url: simulator.url }, "the RSZ simulator listens");
