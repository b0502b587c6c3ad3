import type { Trips } from "@/bench/bare-trips";
import type { Figure } from "@/bench/figure";

/** Our own share of one declaration's time to its verdict, in ms; `parts` says where it goes. */
export type Shares = Trips & { parts: Record<string, number> };

const PROMISED = { 50: 60, 95: 200 } as const;

const names = {
  submit: "click to POST at the RSZ",
  get: "planned GET to GET at the RSZ",
  stored: "answer to stored",
  shown: "stored to seen in an open page",
} as const;
const keys = ["submit", "get", "stored", "shown"] as const;

/** The value below which so many in a hundred lie. */
function quantile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

const together = (it: Trips): number => keys.reduce((sum, key) => sum + it[key], 0);

/** Each share and their sum, at p50 and p95, beside the bare trips; and where the time goes. */
export function figuresOf(shares: readonly Shares[], trips: readonly Trips[]): Figure[] {
  const figure = (name: string, of: (it: Trips) => number, percent: 50 | 95) => ({
    part: "a",
    name: `${name}, p${percent}, ms`,
    value: quantile(shares.map(of), percent),
    floor: quantile(trips.map(of), percent),
  });
  const each = keys.flatMap((key) =>
    ([50, 95] as const).map((percent) => figure(names[key], (it) => it[key], percent)),
  );
  const sums = ([50, 95] as const).map((percent) => {
    const sum = figure("our share of the time to the verdict", together, percent);
    return { ...sum, promise: `at most ${PROMISED[percent]} ms`, kept: sum.value <= PROMISED[percent] };
  });
  return [...each, ...sums];
}

/** Where the time goes, at p50 and p95, as lines. */
export function whereItGoes(shares: readonly Shares[]): string {
  const lines = Object.keys(shares[0]?.parts ?? {}).map((name) => {
    const times = shares.map(({ parts }) => parts[name] ?? 0);
    return `  ${name.padEnd(34)} p10 ${quantile(times, 10).toFixed(1)}, p50 ${quantile(times, 50).toFixed(1)}, p95 ${quantile(times, 95).toFixed(1)} ms`;
  });
  return ["(a) where the time goes:", ...lines].join("\n");
}
