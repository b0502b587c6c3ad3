export type Labels = Readonly<Record<string, string>>;
export type Sample = { labels?: Labels; value: number };

/** A metric of the Prometheus text format 0.0.4. A histogram's samples are its buckets, `le` among the labels, and its sums and counts. */
export type Metric =
  | { name: string; help: string; type: "gauge" | "counter"; samples: readonly Sample[] }
  | { name: string; help: string; type: "histogram"; series: readonly Series[] };

/** One histogram: how many fell up to each bound (seconds, rising, not cumulative), the last without a bound. */
export type Series = { labels?: Labels; bounds: readonly number[]; counts: readonly number[]; sum: number };

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

function line(name: string, { labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
}

function lines(name: string, { labels, bounds, counts, sum }: Series): string[] {
  let total = 0;
  const buckets = counts.map((count, index) => {
    total += count;
    const le = bounds[index] === undefined ? "+Inf" : String(bounds[index]);
    return line(`${name}_bucket`, { labels: { ...labels, le }, value: total });
  });
  return [...buckets, line(`${name}_sum`, { labels, value: sum }), line(`${name}_count`, { labels, value: total })];
}

/** The text that Prometheus reads. */
export const toPrometheus = (metrics: readonly Metric[]): string =>
  metrics
    .flatMap((it) => [
      `# HELP ${it.name} ${it.help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
      `# TYPE ${it.name} ${it.type}`,
      ...(it.type === "histogram"
        ? it.series.flatMap((series) => lines(it.name, series))
        : it.samples.map((sample) => line(it.name, sample))),
    ])
    .map((text) => `${text}\n`)
    .join("");
