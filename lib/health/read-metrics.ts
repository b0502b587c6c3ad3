import { readFileSync } from "node:fs";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { countMandateReviews } from "@/lib/employers/mandates/store";
import { env } from "@/lib/env";
import { BOUNDS_MS, NO_BOUND_MS } from "@/lib/health/call-meter";
import { type Metric, type Series, toPrometheus } from "@/lib/health/prometheus";
import { callTimes, countLate, countStates, lineAndHands, overdueSteps, queueAges } from "@/lib/health/store";
import { liveConnections } from "@/lib/live/hub";

const day = 86_400_000;

/** The figures of the installation, and of this portal, in the Prometheus text format. No personal data: counts and times. */
export async function readMetrics(): Promise<string> {
  const at = now();
  const metrics = await withScope(systemScope("metrics"), async (tx) => [
    states(await countStates(tx)),
    late(await countLate(tx, new Date(at.getTime() - day))),
    ...queue(await queueAges(tx, at)),
    ...steps(await overdueSteps(tx)),
    ...calls(await callTimes(tx)),
    ...line(await lineAndHands(tx)),
    gauge(
      "indienst_mandates_to_review",
      "Employers whose mandate a person has to look at",
      await countMandateReviews(tx),
    ),
  ]);
  return toPrometheus([...metrics, ...ofThisPortal()]);
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: "gauge",
  samples: [{ value }],
});

const states = (rows: Awaited<ReturnType<typeof countStates>>): Metric => ({
  name: "indienst_declarations",
  help: "Declarations by state",
  type: "gauge",
  samples: rows.map(({ state, count }) => ({ labels: { state }, value: count })),
});

const late = (rows: Awaited<ReturnType<typeof countLate>>): Metric => ({
  name: "indienst_late_declarations_24h",
  help: "Declarations submitted in the last 24 hours that were late when submitted, or only when received",
  type: "gauge",
  samples: rows.flatMap(({ kind, submitted, received }) => [
    { labels: { kind, late: "submitted" }, value: submitted },
    { labels: { kind, late: "received" }, value: received },
  ]),
});

const nearness = ["passed", "hour", "day", "later", "none"] as const;

/** Every class is told, also when nothing is in it: an alarm on a figure that is not there does not ring. */
function queue(rows: Awaited<ReturnType<typeof queueAges>>): Metric[] {
  const told = (value: (row: (typeof rows)[number]) => number) =>
    nearness.map((deadline) => {
      const row = rows.find((it) => it.deadline === deadline);
      return { labels: { deadline }, value: row ? value(row) : 0 };
    });
  const help = "by the nearness of the deadline (passed, within an hour, within a day, later, none)";
  return [
    {
      name: "indienst_queue_length",
      help: `Declarations not yet at the RSZ, ${help}`,
      type: "gauge",
      samples: told((it) => it.count),
    },
    {
      name: "indienst_queue_age_seconds",
      help: `The longest wait since the submit, ${help}`,
      type: "gauge",
      samples: told((it) => it.oldest),
    },
  ];
}

const steps = ({ count, longest }: Awaited<ReturnType<typeof overdueSteps>>): Metric[] => [
  gauge("indienst_due_steps", "Steps of declarations that are due and in no worker's hands", count),
  gauge("indienst_due_steps_lateness_seconds", "For how long the first of them has been due", longest),
];

const bounds = [...BOUNDS_MS, NO_BOUND_MS];

function calls(rows: Awaited<ReturnType<typeof callTimes>>): Metric[] {
  const kinds = [...new Map(rows.map(({ call, outcome }) => [`${call} ${outcome}`, { call, outcome }])).values()];
  const series = kinds.map((labels): Series => {
    const own = rows.filter((it) => it.call === labels.call && it.outcome === labels.outcome);
    return {
      labels,
      bounds: BOUNDS_MS.map((ms) => ms / 1000),
      counts: bounds.map((bound) => own.find((it) => it.upToMs === bound)?.count ?? 0),
      sum: own.reduce((sum, it) => sum + it.sumMs, 0) / 1000,
    };
  });
  const samples = series.map(({ labels, counts }) => ({ labels, value: counts.reduce((sum, it) => sum + it, 0) }));
  return [
    {
      name: "indienst_rsz_calls_total",
      help: "Calls to the RSZ by all workers, by what came of them",
      type: "counter",
      samples,
    },
    { name: "indienst_rsz_response_seconds", help: "How long the RSZ took to answer", type: "histogram", series },
  ];
}

function line({ line: it, hands }: Awaited<ReturnType<typeof lineAndHands>>): Metric[] {
  const phases = ["closed", "open", "probing"].map((phase) => ({
    labels: { phase },
    value: Number((it?.phase ?? "closed") === phase),
  }));
  const since = it?.failingSinceAt ? it.failingSinceAt.getTime() / 1000 : 0;
  return [
    {
      name: "indienst_rsz_circuit",
      help: "1 for the phase of the line to the RSZ: closed is well",
      type: "gauge",
      samples: phases,
    },
    gauge(
      "indienst_rsz_failing_since_seconds",
      "Since when no call to the RSZ was answered, 0 when the last one was",
      since,
    ),
    gauge("indienst_workers", "Workers that live", hands),
  ];
}

let version: string | undefined;
function ownVersion(): string {
  version ??= String(JSON.parse(readFileSync("package.json", "utf8")).version);
  return version;
}

function ofThisPortal(): Metric[] {
  const labels = {
    version: ownVersion(),
    node: process.version,
    environment: env().RSZ_ENVIRONMENT,
    api: env().RSZ_API_VERSION,
  };
  return [
    gauge("indienst_live_connections", "Browsers that follow changes at this portal", liveConnections()),
    gauge("process_resident_memory_bytes", "Memory of this portal", process.memoryUsage().rss),
    { name: "indienst_build_info", help: "What runs here", type: "gauge", samples: [{ labels, value: 1 }] },
  ];
}
