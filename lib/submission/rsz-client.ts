import { readFileSync } from "node:fs";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { createRszClient, type RszClient } from "@/lib/rsz/client";
import { createTokenSource } from "@/lib/rsz/oauth";

/** The client that the environment describes. The key is read from its file and kept in memory only. */
export function rszClientFromEnv(): RszClient {
  const { RSZ_BASE_URL, RSZ_API_VERSION, RSZ_TOKEN_URL, RSZ_CLIENT_ID, RSZ_PRIVATE_KEY_FILE, RSZ_SCOPE } = env();
  const tokenSource = createTokenSource({
    tokenUrl: RSZ_TOKEN_URL,
    clientId: RSZ_CLIENT_ID,
    privateKey: readFileSync(RSZ_PRIVATE_KEY_FILE, "utf8"),
    scope: RSZ_SCOPE,
    now,
  });
  return createRszClient({
    baseUrl: RSZ_BASE_URL,
    version: RSZ_API_VERSION,
    tokenSource,
    postTimeoutMs: 10_000,
    getTimeoutMs: 10_000,
  });
}
