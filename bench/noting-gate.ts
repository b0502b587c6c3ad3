import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import { instant } from "@/bench/instant";
import { listenLocally } from "@/tests/fixtures/local-server";

/** A call as the RSZ has it: when it was heard, and when its answer left. */
export type Noted = { verb: string; path: string; heardAt: number; status: number; answeredAt: number };

/** What stands before the simulator, lets everything pass and notes when. */
export type NotingGate = { url: string; noted: Noted[]; close: () => Promise<void> };

export async function openNotingGate(target: string): Promise<NotingGate> {
  const noted: Noted[] = [];
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (call, response) => {
    const heardAt = instant();
    const { status, headers, body } = await pass(target, call, agent);
    noted.push({ verb: call.method ?? "", path: call.url ?? "", heardAt, status, answeredAt: instant() });
    response.writeHead(status, headers).end(body);
  });
  server.keepAliveTimeout = 60_000;
  const local = await listenLocally(server);
  return {
    ...local,
    noted,
    close: () => {
      agent.destroy();
      return local.close();
    },
  };
}

async function pass(target: string, call: IncomingMessage, agent: Agent) {
  const { method, url = "" } = call;
  const { host: _, connection: __, ...headers } = call.headers;
  const onward = request(new URL(url, target), { method, headers, agent });
  call.pipe(onward);
  const [answer]: IncomingMessage[] = await once(onward, "response");
  if (!answer) throw new Error("the simulator gave no answer");
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const { connection: ___, "transfer-encoding": ____, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(parts) };
}
