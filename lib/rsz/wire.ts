import { Agent, buildConnector, Client, type Dispatcher, request } from "undici";

/** One HTTP call. `timeoutMs` bounds it from first step to last byte. */
export type Call = {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
};

/** What came back. `body` is absent when it broke off on the way. */
export type Reply = { status: number; header: (name: string) => string | undefined; body?: string };

/** `established` false is a proof: there was no connection, so not one byte of the request has left. */
export type CallResult = { ok: true; reply: Reply } | { ok: false; established: boolean; why: string };

const connector = buildConnector({ timeout: 5_000 });

/** Connections that are kept alive, for what may be repeated. */
export const keptConnections = (): Dispatcher => new Agent({ connect: connector });

/**
 * Calls over a connection of its own. A kept-alive one might be closing on the other side just as it is used, and then
 * nobody could tell whether a POST arrived.
 */
export async function callFresh(call: Call): Promise<CallResult> {
  let established = false;
  const connect: buildConnector.connector = (options, callback) =>
    connector(options, (...result) => {
      established ||= result[0] === null;
      callback(...result);
    });
  const client = new Client(new URL(call.url).origin, { pipelining: 0, connect });
  try {
    return { ok: true, reply: await send(call, client, (reason) => void client.destroy(reason)) };
  } catch (error) {
    return { ok: false, established, why: nameOf(error) };
  } finally {
    await client.destroy();
  }
}

/** Calls over a connection of `dispatcher`; only for what may be repeated. */
export async function callKept(call: Call, dispatcher: Dispatcher): Promise<CallResult> {
  try {
    return { ok: true, reply: await send(call, dispatcher) };
  } catch (error) {
    return { ok: false, established: true, why: nameOf(error) };
  }
}

/** `onTimeout` is for a call that still waits for its connection: undici heeds a signal only once there is one. */
async function send(call: Call, dispatcher: Dispatcher, onTimeout?: (reason: Error) => void): Promise<Reply> {
  const { url, timeoutMs, ...rest } = call;
  const signal = AbortSignal.timeout(timeoutMs);
  if (onTimeout) signal.addEventListener("abort", () => onTimeout(signal.reason), { once: true });
  const { statusCode, headers, body } = await request(url, { ...rest, dispatcher, signal });
  const header = (name: string) => [headers[name]].flat()[0];
  return { status: statusCode, header, body: await body.text().catch(() => undefined) };
}

/** The error's code or name, never its message: that may hold what was sent. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
