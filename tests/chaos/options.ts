import { parseArgs } from "node:util";

export type Options = {
  seed: string;
  /** How many declarations. */
  count: number;
  version: "v1" | "v2";
  /** Within so many seconds they are submitted; after three times as many no blow falls any more, however much is left. */
  seconds: number;
  /** Seconds between two blows, on average. */
  every: number;
  workers: number;
};

const number = (text: string | undefined, standard: number): number => {
  const value = text === undefined ? standard : Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${text} is no number above zero`);
  return value;
};

/** `--seed --count --version v1|v2 --seconds --every --workers`; a seed that is not given is made up, and printed. */
export function readOptions(args = process.argv.slice(2)): Options {
  const text = { type: "string" } as const;
  const options = { seed: text, count: text, version: text, seconds: text, every: text, workers: text };
  const { values } = parseArgs({ args, options });
  const { version = "v2" } = values;
  if (version !== "v1" && version !== "v2") throw new Error("--version is v1 or v2");
  const count = number(values.count, 10_000);
  return {
    seed: values.seed ?? String(Math.floor(Math.random() * 1e6)),
    count,
    version,
    seconds: number(values.seconds, Math.max(20, count / 25)),
    every: number(values.every, 3),
    workers: number(values.workers, 3),
  };
}
