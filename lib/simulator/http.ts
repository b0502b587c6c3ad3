import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What a handler answers. `drop`: the connection is broken off instead. */
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown; drop?: boolean };

/** A request as handlers see it. `parts` are the captures of its path. */
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  parts: string[];
  headers: IncomingMessage["headers"];
  body: string;
};

/** Largest body that is taken: 1 MiB. Up to 16 MiB is read and dropped, so that the caller hears why. */
export const bodyLimit = 1024 * 1024;
const patience = 16 * bodyLimit;

/** The body as text, or undefined when it is larger than `bodyLimit`. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > patience) return undefined;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString("utf8");
}

/** Text that is JSON, parsed; undefined when it is not. */
export function parseJson(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const codes: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

/** An error in the form of the RSZ (REST v1 manual, "Status Code 403" and "404"). */
export const wireError = (status: number, message: string, headers?: Record<string, string>): Reply => ({
  status,
  headers,
  body: {
    id: randomUUID(),
    code: codes[status] ?? String(status),
    message,
    contact: null,
    environment: null,
    stackTrace: [],
    details: [],
    additionalProperties: {},
  },
});

/** Sends a reply; objects as JSON, text as HTML. */
export function send(response: ServerResponse, { status, headers, body, drop }: Reply): void {
  if (drop) return void response.destroy();
  const html = typeof body === "string";
  const type = html ? "text/html; charset=utf-8" : "application/json";
  response.writeHead(status, { ...(body === undefined ? {} : { "content-type": type }), ...headers });
  response.end(body === undefined || html ? body : JSON.stringify(body));
}
