// `npm run bench:form`: what a browser loads before the declaration form can be used, and how soon a key shows its findings,
// in the built product with a database and a simulator of its own. Exits 1 when a promise is broken.
import { chromium } from "@playwright/test";
import { type FormBytes, measureBytes, type PageBytes, PROMISED_BYTES } from "@/bench/form-bytes";
import { makeBenchDesk } from "@/bench/form-desk";
import { typeBare, typeForm } from "@/bench/form-keys";
import { browserArguments } from "@/tests/fixtures/browser";
import startProduct from "@/tests/fixtures/product";

const PROMISED_MS = 50;
const RUNS = 3;
const BARE_KEYS = 100;

const shown = (count: number): string => Math.round(count).toLocaleString("en");
const sorted = (numbers: number[]): number[] => [...numbers].sort((one, other) => one - other);
const at = (numbers: number[], share: number): number => sorted(numbers)[Math.floor(numbers.length * share)] ?? 0;
const median = (numbers: number[]): number => at(numbers, 0.5);

/** Where a script is needed, by the pages that load it. */
function placeOf(name: string, { login, desk }: FormBytes): string {
  const loads = ({ scripts }: PageBytes) => scripts.some((it) => it.name === name);
  if (loads(login)) return "every page: framework, messages";
  return loads(desk) ? "the desk: its frame" : "the form alone";
}

function tellBytes(bytes: FormBytes): void {
  const { form, filled, login, desk } = bytes;
  for (const { name, bytes: size, encoding } of form.scripts)
    console.log(`  ${shown(size).padStart(8)} ${encoding} ${name} (${placeOf(name, bytes)})`);
  console.log(`scripts of the empty form: ${shown(form.total)} bytes; promise: at most ${shown(PROMISED_BYTES)}`);
  console.log(`  once a student and a day are filled in, with the rules: ${shown(filled.total)}`);
  console.log(`  floor of the same build: ${shown(login.total)} on the login page, ${shown(desk.total)} on a list`);
  console.log(`  HTML as served: ${shown(form.html)} of the form, ${shown(desk.html)} of a list`);
}

type Typing = { p50: number; p95: number; max: number; count: number };

const summary = (times: number[]): Typing => ({
  p50: median(times),
  p95: at(times, 0.95),
  max: Math.max(...times),
  count: times.length,
});

const tell = (name: string, { p50, p95, max, count }: Typing): void =>
  console.log(`  ${name}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms of ${count} keys`);

const stop = await startProduct();
const desk = await makeBenchDesk();
const baseURL = process.env.INDIENST_URL ?? "";
const variables: Record<string, string> = JSON.parse(process.env.INDIENST_BROWSER_VARIABLES ?? "{}");
const browser = await chromium.launch({
  executablePath: process.env.INDIENST_BROWSER,
  args: browserArguments,
  env: { ...(process.env as Record<string, string>), ...variables },
});
const signedIn = async () => {
  const context = await browser.newContext({ baseURL, locale: "nl-BE", timezoneId: "Europe/Brussels" });
  await context.addCookies([{ name: "next-auth.session-token", value: desk.cookie, url: baseURL, httpOnly: true }]);
  return context;
};

let exitCode = 1;
try {
  const bytes = await measureBytes(browser, signedIn, baseURL);
  tellBytes(bytes);
  const runs: { typing: Typing; bare: Typing }[] = [];
  console.log("keys, from keydown until the frame with their findings is painted (at most one frame too much):");
  for (let run = 1; run <= RUNS; run += 1) {
    const context = await signedIn();
    const strokes = [
      ...(await typeForm(context, desk, desk.veteran)),
      ...(await typeForm(context, desk, desk.newcomer)),
    ];
    const pair = { typing: summary(strokes), bare: summary(await typeBare(context, BARE_KEYS)) };
    tell(`run ${run}`, pair.typing);
    tell("  floor of the same run, a bare input", pair.bare);
    runs.push(pair);
    await context.close();
  }
  const p95 = median(runs.map(({ typing }) => typing.p95));
  const floor = median(runs.map(({ bare }) => bare.p95));
  console.log(`keys: p95 ${p95.toFixed(1)} ms, median of ${RUNS} runs; promise: at most ${PROMISED_MS} ms`);
  console.log(`  floor: p95 ${floor.toFixed(1)} ms`);
  const kept = [bytes.form.total <= PROMISED_BYTES, p95 <= PROMISED_MS];
  console.log(`promises kept ${kept.filter(Boolean).length} of ${kept.length}`);
  exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await stop();
}
process.exit(exitCode);
