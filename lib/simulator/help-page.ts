import { forms } from "@/lib/simulator/help-forms";
import { html, type Markup, table } from "@/lib/simulator/markup";
import { kindOf } from "@/lib/simulator/message";
import { largestPage } from "@/lib/simulator/search-v2";
import type { Simulation } from "@/lib/simulator/simulation";
import { specialWorkers, unidentifiableLastName } from "@/lib/simulator/special-workers";

const style = `
:root { color-scheme: light dark; }
body { font: 14px/1.5 Inter, system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; overflow-wrap: anywhere; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .5rem 0 1.5rem; }
th { overflow-wrap: normal; }
label { display: grid; gap: .15rem; } input, select, button { font: inherit; padding: .3rem .5rem; }
code { font-size: .95em; } h2 { margin-top: 2rem; }`;

const endpoints = [
  [
    "POST",
    "/REST/oauth/v5/token",
    "client credentials with a signed client assertion (RS256, at most 300 s, each jti once)",
  ],
  ["POST", "/REST/dimona/v1/declarations · v2", "201 with Location; 400, 401, 403, 500"],
  [
    "GET",
    "/REST/dimona/v1/declarations/{number} · v2",
    "200 with the verdict; 404 while not processed or unknown; 401, 403, 500",
  ],
  ["GET", "/REST/dimona/v1/ping/secure · v2", "200 with a good token"],
  [
    "POST",
    "/REST/dimona/v2/declarations/search · periods · relations",
    `employer, optional worker; page, pageSize (${largestPage} at most): items, and next while there are more`,
  ],
  ["GET", "/REST/dimona/v2/periods/{number}", "200 with the period; 401, 403, 404"],
  [
    "POST",
    "/training/periods",
    "adds a period through another channel: employer, worker, startDate; optional workerType, jointCommittee, startHour, endDate, endHour, plannedHours",
  ],
  [
    "POST",
    "/training/periods/{number}/close · /cancel · /lock",
    "changes one: close takes endDate, lock takes locked (true unless told)",
  ],
  ["POST", "/training/employers/{number}", "active, mandate, kind (private, local-authority)"],
  ["POST", "/training/outage", "down: true has every call answered 500 as long as this runs, false ends it"],
  ["GET", "/training/register?employer={number}", "the periods the simulated RSZ holds, as JSON"],
  ["GET", "/training/messages", "every declaration as it came in, newest last, as JSON"],
];

/** The page that explains this server: what it answers, what can be asked of it, and what came in last. */
export function helpPage(simulation: Simulation, port: number): string {
  simulation.processDue();
  const { pace, now } = simulation;
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>RSZ simulator</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${{ markup: style }}</style></head><body><main>
<h1>RSZ simulator</h1>
<p>The RSZ's side of the Dimona REST service, versions 1 and 2, for training and tests. Nothing that is sent here reaches the RSZ.</p>
<p>Port <b>${port}</b> · its clock stands at <b>${now().toISOString()}</b> · speed <b>${pace.speed}</b></p>
<h2>Addresses</h2>${table(["Method", "Path", "What it does"], endpoints)}
<h2>Processing times</h2>
<p>Never under 2 s, median 2.5 s, 90 % under 3 s, 99 % under 4 s, at most 6 s; identification of a worker after S takes
${pace.identificationTime / 1000} s. All divided by the speed.</p>
<h2>Special workers</h2>${table(
    ["Worker number", "What happens"],
    specialWorkers.map((it) => [it.ssin, it.meaning]),
  )}
<p>A worker without a number is identified after S; with the last name ${unidentifiableLastName}, never: S, then B.</p>
<h2>Training door</h2>${forms}
<h2>Recent declarations</h2>${recent(simulation)}
</main></body></html>`;
  return page.markup;
}

/** The last twenty, newest first, without anything about the worker. */
function recent({ state }: Simulation): Markup {
  const last = [...state.declarations.values()].slice(-20).reverse();
  if (last.length === 0) return html`<p>None yet.</p>`;
  const rows = last.map(({ number, message, receivedAt, status, failed }) => [
    number,
    kindOf(message),
    receivedAt.toISOString(),
    failed ? "failed" : (status?.result ?? "not processed yet"),
    status?.anomaliesCollection.map((it) => it.errorId).join(", ") ?? "",
  ]);
  return table(["Number", "Kind", "Received", "Result", "Anomalies"], rows);
}
