import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Dice } from "@/tests/chaos/dice";
import { listenLocally } from "@/tests/fixtures/local-server";
import { notReceived } from "@/tests/fixtures/rsz-gate";

/** What a call meets on its way to the RSZ. */
type Fate = "pass" | "fail" | "too-many" | "drop-before" | "drop-after" | "slow-before" | "slow-after";
/** A POST of a declaration; all else may be repeated. */
type Sort = "post" | "ask";
export type Rates = Record<Sort, [Exclude<Fate, "pass">, number][]>;

/** How often which, of declarations and of questions. A 429 holds everybody for a second: a few must do, however many calls. */
export const ratesFor = (count: number): Rates => ({
  post: [
    ["fail", 0.03],
    ["too-many", Math.min(0.01, 12 / count)],
    ["drop-before", 0.02],
    ["drop-after", 0.02],
    ["slow-before", 0.02],
    ["slow-after", 0.02],
  ],
  ask: [
    ["fail", 0.02],
    ["too-many", Math.min(0.01, 6 / count)],
    ["drop-before", 0.02],
    ["drop-after", 0.01],
    ["slow-before", 0.02],
  ],
});

function fateOf(rates: Rates, dice: Dice, sort: Sort, name: string, nth: number): Fate {
  let left = dice("fate", sort, name, nth);
  for (const [fate, share] of rates[sort]) {
    left -= share;
    if (left < 0) return fate;
  }
  return "pass";
}

/** The line between the workers and the simulator, with all its faults. */
export type ChaosGate = {
  url: string;
  /** As long as it is on, every call is answered with an error in the RSZ's own form. */
  outage: (on: boolean) => void;
  /** No faults any more. */
  heal: () => void;
  /** What the POSTs met. `left`: whoever sent it was gone before it had its answer. */
  posts: Record<Fate | "outage" | "left", number>;
  asks: number;
  close: () => Promise<void>;
};

const noPosts = {
  pass: 0,
  fail: 0,
  "too-many": 0,
  "drop-before": 0,
  "drop-after": 0,
  "slow-before": 0,
  "slow-after": 0,
};

export async function openChaosGate(target: string, dice: Dice, rates: Rates): Promise<ChaosGate> {
  const posts: ChaosGate["posts"] = { ...noPosts, outage: 0, left: 0 };
  const state = { outage: false, healed: false, asks: 0 };
  const tried = new Map<string, number>();
  const answer = async (call: IncomingMessage, response: ServerResponse) => {
    const body = await read(call);
    const sort: Sort = call.method === "POST" && /\/declarations$/.test(call.url ?? "") ? "post" : "ask";
    const name = sort === "post" ? body.toString() : `${call.url}${body}`;
    const nth = (tried.get(name) ?? 0) + 1;
    tried.set(name, nth);
    const fate = state.healed ? "pass" : fateOf(rates, dice, sort, name, nth);
    const met = state.outage ? "outage" : fate;
    if (sort === "post") posts[met] += 1;
    else state.asks += 1;
    response.once("close", () => {
      if (sort === "post" && !response.writableFinished && !dropped(met)) posts.left += 1;
    });
    if (met === "outage" || met === "fail")
      return void response.writeHead(500, notReceived.headers).end(notReceived.body);
    if (met === "too-many") return void response.writeHead(429, { "retry-after": "1" }).end();
    if (met === "drop-before") return void response.destroy();
    const heldMs = 300 + 2_500 * dice("held", name, nth);
    if (met === "slow-before") await wait(heldMs);
    // Whoever is gone by now never reaches the RSZ: their connection would have ended there.
    if (response.destroyed) return;
    const { status, headers, text } = await forward(target, call, body);
    if (met === "slow-after") await wait(heldMs);
    if (met === "drop-after") return void response.destroy();
    response.writeHead(status, headers).end(text);
  };
  const server = createServer((call, response) => void answer(call, response).catch(() => response.destroy()));
  server.keepAliveTimeout = 60_000;
  const local = await listenLocally(server);
  return {
    ...local,
    outage: (on) => (state.outage = on),
    heal: () => (state.healed = true),
    posts,
    get asks() {
      return state.asks;
    },
  };
}

const dropped = (fate: string): boolean => fate.startsWith("drop");

async function read(from: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of from) parts.push(part);
  return Buffer.concat(parts);
}

async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  const { host: _, connection: __, ...rest } = headers;
  const onward = request(new URL(url ?? "/", target), { method, headers: rest });
  const answered = once(onward, "response");
  onward.end(body);
  const [answer]: IncomingMessage[] = await answered;
  if (!answer) throw new Error("the simulator did not answer");
  const { "transfer-encoding": ___, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 502, headers: kept, text: await read(answer) };
}
