// `npm run bench:rules`: how many checks a second one core does, beside an empty loop over the same inputs, and how much of
// the law a browser loads. Exits 1 when a promise is broken.
import { measureBrowserLaw } from "@/bench/browser-law";
import { type Input, makeInputs } from "@/bench/rules-mix";
import { check } from "@/lib/dimona/check";

const PROMISED_CHECKS = 100_000;
const PROMISED_BYTES = 60_000;
const INPUTS = 5_000;
const ROUNDS = 20;
const RUNS = 7;

type Work = (input: Input) => number;

/** Items a second of one core (processor time, so that a busy neighbour does not count); the sum keeps the work from being left out. */
function run(inputs: readonly Input[], work: Work): { perSecond: number; sum: number } {
  let sum = 0;
  const from = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const it of inputs) sum += work(it);
  const { user, system } = process.cpuUsage(from);
  const seconds = (user + system) / 1e6;
  return { perSecond: (inputs.length * ROUNDS) / seconds, sum };
}

const median = (numbers: number[]): number => numbers.sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

const checking: Work = ({ content, context }) => check(content, context).length;
const looping: Work = ({ content, context }) => content.kind.length + context.periods.length;

function measureChecks(): { checks: number; loops: number; findings: number } {
  const inputs = makeInputs(INPUTS);
  run(inputs, checking);
  const pairs = Array.from({ length: RUNS }, () => [run(inputs, checking), run(inputs, looping)] as const);
  return {
    checks: median(pairs.map(([it]) => it.perSecond)),
    loops: median(pairs.map(([, it]) => it.perSecond)),
    findings: (pairs[0]?.[0].sum ?? 0) / (INPUTS * ROUNDS),
  };
}

const shown = (count: number): string => Math.round(count).toLocaleString("en");

const { checks, loops, findings } = measureChecks();
console.log(
  `checks: ${shown(checks)}/s, median of ${RUNS} runs of ${shown(INPUTS * ROUNDS)}, ${findings.toFixed(2)} findings each`,
);
console.log(`  floor of the same run, an empty loop: ${shown(loops)}/s; promise: at least ${shown(PROMISED_CHECKS)}/s`);

const law = await measureBrowserLaw();
console.log(
  `browser: ${shown(law.gzippedBytes)} bytes gzipped (${shown(law.minifiedBytes)} minified), ${law.modules.length} modules`,
);
console.log(`  of which ours without zod: ${shown(law.withoutZodBytes)}; promise: less than ${shown(PROMISED_BYTES)}`);

const kept = [checks >= PROMISED_CHECKS, law.gzippedBytes < PROMISED_BYTES];
console.log(`promises kept ${kept.filter(Boolean).length} of ${kept.length}`);
process.exitCode = kept.every(Boolean) ? 0 : 1;
