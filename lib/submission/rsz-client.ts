import { readFileSync } from "node:fs";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import type { CallMeter } from "@/lib/health/call-meter";
import { createRszClient, type RszClient } from "@/lib/rsz/client";
import { createTokenSource } from "@/lib/rsz/oauth";
import { measuredClient, measuredTokens } from "@/lib/submission/measured";

/** The client that the environment describes, its calls timed. The key is read from its file and kept in memory only. */
export function rszClientFromEnv(meter: CallMeter): RszClient {
  const { RSZ_BASE_URL, RSZ_API_VERSION, RSZ_TOKEN_URL, RSZ_CLIENT_ID, RSZ_PRIVATE_KEY_FILE, RSZ_SCOPE } = env();
  const tokenSource = createTokenSource({
    tokenUrl: RSZ_TOKEN_URL,
    clientId: RSZ_CLIENT_ID,
    privateKey: readFileSync(RSZ_PRIVATE_KEY_FILE, "utf8"),
    scope: RSZ_SCOPE,
    now,
  });
  const client = createRszClient({
    baseUrl: RSZ_BASE_URL,
    version: RSZ_API_VERSION,
    tokenSource: measuredTokens(tokenSource, meter),
    postTimeoutMs: 10_000,
    getTimeoutMs: 10_000,
  });
  return measuredClient(client, meter);
}
