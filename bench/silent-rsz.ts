import { createServer } from "node:http";
import { listenLocally } from "@/tests/fixtures/local-server";

/** An RSZ that gives a token and has processed nothing yet: it costs next to nothing, and notes when it hears each GET. */
export type SilentRsz = {
  variables: Record<"RSZ_API_VERSION" | "RSZ_BASE_URL" | "RSZ_TOKEN_URL", string>;
  /** When each number was asked about, in ms of the clock. */
  heard: () => Map<string, number[]>;
  forget: () => void;
  close: () => Promise<void>;
};

const token = JSON.stringify({
  access_token: "silent",
  token_type: "Bearer",
  expires_in: 3_600,
  scope: "scope:silent",
});
/** Manual REST v1, 404. */
const notYet = JSON.stringify({
  id: "9f1b7c56-0000-4000-8000-000000000000",
  code: "Not Found",
  message: "The declaration has been submitted but not processed yet",
});

export async function openSilentRsz(): Promise<SilentRsz> {
  const heard = new Map<string, number[]>();
  const json = { "content-type": "application/json" };
  const server = createServer((call, response) => {
    const at = Date.now();
    if (call.method === "POST") return void response.writeHead(200, json).end(token);
    const number = call.url?.split("/").at(-1) ?? "";
    const before = heard.get(number);
    if (before) before.push(at);
    else heard.set(number, [at]);
    response.writeHead(404, json).end(notYet);
  });
  server.keepAliveTimeout = 60_000;
  const { url, close } = await listenLocally(server);
  return {
    variables: {
      RSZ_API_VERSION: "v1",
      RSZ_BASE_URL: `${url}/REST/dimona/v1`,
      RSZ_TOKEN_URL: `${url}/REST/oauth/v5/token`,
    },
    heard: () => heard,
    forget: () => heard.clear(),
    close,
  };
}
