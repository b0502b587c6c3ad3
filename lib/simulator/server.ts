import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { getDeclaration, postDeclaration } from "@/lib/simulator/declarations";
import { helpPage } from "@/lib/simulator/help-page";
import { bodyLimit, type Call, type Reply, readBody, send, wireError } from "@/lib/simulator/http";
import { asProblem } from "@/lib/simulator/problem";
import { getPeriod, search } from "@/lib/simulator/search-v2";
import type { Simulation } from "@/lib/simulator/simulation";
import { type Access, grantToken, tokenFault } from "@/lib/simulator/token";
import {
  actByForm,
  addPeriod,
  changeEmployer,
  changePeriod,
  setOutage,
  showMessages,
  showRegister,
} from "@/lib/simulator/training";
import { basePath, type Version } from "@/lib/simulator/version";

export const tokenPath = "/REST/oauth/v5/token";

/** What the handlers share. `port` is that of the listening server; `health`: whether the RSZ is ill for training. */
export type Service = { simulation: Simulation; access: Access; port: number; health: { down: boolean } };

type Handler = (service: Service, call: Call) => Reply | Promise<Reply>;
type Route = { method: string; path: RegExp; handle: Handler };

const secured =
  (handle: Handler): Handler =>
  (service, call) =>
    tokenFault(service.simulation, call) ?? handle(service, call);

const baseUrl = ({ port }: Service, call: Call): string => `http://${call.headers.host ?? `127.0.0.1:${port}`}`;
const part = (call: Call, index: number): string => call.parts[index] ?? "";

/** What both versions serve, each in its own words. */
const declarationRoutes = (version: Version): Route[] => [
  {
    method: "POST",
    path: new RegExp(`^${basePath(version)}/declarations$`),
    handle: secured((it, call) => postDeclaration(it.simulation, call, baseUrl(it, call), version)),
  },
  {
    method: "GET",
    path: new RegExp(`^${basePath(version)}/declarations/([^/]+)$`),
    handle: secured((it, call) => getDeclaration(it.simulation, part(call, 0), baseUrl(it, call), version)),
  },
  {
    method: "GET",
    path: new RegExp(`^${basePath(version)}/ping/secure$`),
    handle: secured(() => ({ status: 200, body: { status: "UP" } })),
  },
];

const searchRoutes: Route[] = [
  {
    method: "POST",
    path: new RegExp(`^${basePath("v2")}/(declarations|periods|relations)/search$`),
    handle: secured((it, call) => search(it.simulation, call, baseUrl(it, call))),
  },
  {
    method: "GET",
    path: new RegExp(`^${basePath("v2")}/periods/(\\d+)$`),
    handle: secured((it, call) => getPeriod(it.simulation, part(call, 0), baseUrl(it, call))),
  },
];

const routes: Route[] = [
  {
    method: "GET",
    path: /^\/$/,
    handle: ({ simulation, port }) => ({ status: 200, body: helpPage(simulation, port) }),
  },
  {
    method: "POST",
    path: new RegExp(`^${tokenPath}$`),
    handle: (it, call) => grantToken(it.simulation, it.access, call),
  },
  ...declarationRoutes("v1"),
  ...declarationRoutes("v2"),
  ...searchRoutes,
  { method: "POST", path: /^\/training\/periods$/, handle: (it, call) => addPeriod(it.simulation, call) },
  {
    method: "POST",
    path: /^\/training\/periods\/(\d+)\/(close|cancel|lock)$/,
    handle: (it, call) => changePeriod(it.simulation, call, part(call, 0), part(call, 1)),
  },
  {
    method: "POST",
    path: /^\/training\/employers\/(\d+)$/,
    handle: (it, call) => changeEmployer(it.simulation, call, part(call, 0)),
  },
  { method: "POST", path: /^\/training\/outage$/, handle: (it, call) => setOutage(it, call) },
  { method: "POST", path: /^\/training\/act$/, handle: (it, call) => actByForm(it.simulation, call) },
  { method: "GET", path: /^\/training\/register$/, handle: (it, call) => showRegister(it.simulation, call) },
  { method: "GET", path: /^\/training\/messages$/, handle: (it) => showMessages(it.simulation) },
];

/** Answers one request. Whatever comes in, something in the form of the RSZ goes out. */
export async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const inForm = request.url?.startsWith(`${basePath("v2")}/`) ? asProblem : (reply: Reply) => reply;
  try {
    send(response, inForm(await replyTo(service, request)));
  } catch (error) {
    log.error({ error, method: request.method }, "a request could not be answered");
    if (response.headersSent) response.destroy();
    else send(response, inForm(wireError(500, "Technical error")));
  }
}

async function replyTo(service: Service, request: IncomingMessage): Promise<Reply> {
  if (!URL.canParse(request.url ?? "/", "http://127.0.0.1")) return wireError(400, "The address is not understood");
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if (isForeign(service.port, request)) return wireError(403, "Only this machine is served");
  const fitting = routes.filter((it) => it.path.test(url.pathname));
  const route = fitting.find((it) => it.method === request.method);
  if (!route) return fitting.length > 0 ? wireError(405, "This method is not known here") : wireError(404, "Not found");
  const body = await readBody(request);
  if (body === undefined) return wireError(413, `The body is larger than ${bodyLimit} bytes`, { connection: "close" });
  // The RSZ's own error form says that nothing was received.
  if (service.health.down && url.pathname.startsWith("/REST/dimona/")) return wireError(500, "Technical error");
  const parts = route.path.exec(url.pathname)?.slice(1) ?? [];
  const { headers } = request;
  return route.handle(service, {
    method: route.method,
    path: url.pathname,
    query: url.searchParams,
    parts,
    headers,
    body,
  });
}

/** A page of another site must reach neither the training door nor, under another name, this address. */
function isForeign(port: number, { headers }: IncomingMessage): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const foreignHost = headers.host !== undefined && !hosts.includes(headers.host);
  const foreignOrigin = headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`);
  return foreignHost || foreignOrigin;
}
