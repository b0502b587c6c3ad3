// `npm test`: every suite, from a clean clone. `npm test -- unit e2e` runs some. One line a suite, the output of those
// that fail, and at last the sum over all: types and lint count as one test each.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkNode, endRuns, ensureBuilt, ensureGenerated, ensureInstalled, root, run } from "./preparation.mjs";

const at = (name) => path.join(root, name);
const node = (file, args, environment) =>
  run(process.execPath, [at(`node_modules/${file}`), ...args], { NO_COLOR: "1", FORCE_COLOR: "0", ...environment });
const reports = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-test-"));
const passed = { passed: 1, failed: 0, skipped: 0 };

/** The output of a run and whether it failed; never throws. */
const attempt = (work) =>
  work.then(
    (output) => ({ output, failed: false }),
    (error) => ({ output: error.message, failed: true }),
  );

const readReport = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** A suite that ended badly, or ran nothing at all, has failed even when no single test did. */
const honest = (counts, failed) => {
  const empty = counts.passed + counts.failed === 0;
  return { ...counts, failed: Math.max(counts.failed, failed || empty ? 1 : 0) };
};

async function once(work) {
  const { output, failed } = await attempt(work);
  return { counts: failed ? { passed: 0, failed: 1, skipped: 0 } : passed, output };
}

/** A file that could not be loaded holds no test that failed: it counts as one. */
function vitestCounts(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function vitest(...projects) {
  const file = path.join(reports, `${projects[0]}.json`);
  const args = [
    "run",
    ...projects.flatMap((it) => ["--project", it]),
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const { output, failed } = await attempt(node("vitest/vitest.mjs", args));
  const report = readReport(file);
  const counts = report ? vitestCounts(report) : { passed: 0, failed: 1, skipped: 0 };
  return { counts: honest(counts, failed), output };
}

let building;
/** Built once; the journeys need it, and meanwhile other suites run. What went wrong is told to who waits for it. */
function built() {
  building ??= attempt(ensureBuilt());
  return building.then(({ output, failed }) => {
    if (failed) throw new Error(output);
  });
}

/** A flaky journey is a failed one: there are no retries to hide behind. */
async function journeys() {
  const file = path.join(reports, "e2e.json");
  const { output, failed } = await attempt(
    built().then(() => node("@playwright/test/cli.js", ["test"], { PLAYWRIGHT_JSON: file })),
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file)?.stats ?? {};
  return { counts: honest({ passed: expected, failed: unexpected + flaky, skipped }, failed), output };
}

let storming;
/** A short run: what breaks in it breaks for good, so its seed is always the same. It waits more than it works: suites run meanwhile. */
function chaos() {
  const args = ["--seed", "1", "--every", "2", "--count", "150", "--seconds", "10"];
  storming ??= once(built().then(() => node("tsx/dist/cli.mjs", [at("tests/chaos/run.ts"), ...args])));
  return storming;
}

const suites = {
  // Without the types that Next generates a fresh clone cannot be checked.
  types: () => once(node("next/dist/bin/next", ["typegen"]).then(() => node("typescript/bin/tsc", ["--noEmit"]))),
  lint: () => once(node("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--error-on-warnings", "."])),
  structure: () => vitest("structure"),
  unit: () => vitest("unit"),
  database: () => vitest("database", "database-apart"),
  chaos,
  e2e: journeys,
};

/** The suites of a line run beside each other: neither types nor structure takes more than one core. */
const order = [["types", "lint", "structure"], ["unit"], ["database"], ["chaos"], ["e2e"]];

/** What is begun beside other suites as soon as this one has ended. */
const next = {
  // Not beside the types: both write what Next generates.
  types: () => {
    if (wanted.includes("e2e")) built().catch(() => {});
    if (wanted.includes("chaos")) void chaos();
  },
};

async function runSuite(name) {
  const began = performance.now();
  const { counts, output } = await suites[name]();
  next[name]?.();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (counts.failed) console.log(`\n${output}\n`);
  console.log(
    `${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped  ${seconds}`,
  );
  return counts;
}

async function prepare() {
  checkNode();
  await ensureInstalled();
  await ensureGenerated();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites[name]);
if (unknown.length) {
  console.error(`No suite is called ${unknown.join(", ")}; there are ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    endRuns();
    process.exit(130);
  });

const wanted = asked.length ? asked : Object.keys(suites);
const sum = { passed: 0, failed: 0, skipped: 0 };
try {
  await prepare();
  for (const names of order) {
    const counted = await Promise.all(names.filter((name) => wanted.includes(name)).map(runSuite));
    for (const counts of counted) for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
} catch (error) {
  console.error(error.message);
  sum.failed += 1;
}
fs.rmSync(reports, { recursive: true, force: true });
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed ? 1 : 0;
