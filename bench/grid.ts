// `npm run bench:grid`: a sheet of 5,000 rows in a real browser, in the built product with a database and a simulator of its
// own: pasted and judged until painted, a key to its paint, scrolling, memory. Exits 1 when a promise is broken.
import { chromium } from "@playwright/test";
import { type Figure, tableOf } from "@/bench/figure";
import { makeBenchDesk } from "@/bench/form-desk";
import { FILE_ROWS, madeWorkbook, readByLibrary, readFile } from "@/bench/grid-file";
import { measureFloors } from "@/bench/grid-floor";
import { FAULTS, pastedRows, pasteUntilTold, ROWS, scrollThrough, typeKeys } from "@/bench/grid-page";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { findEmployer } from "@/lib/employers/store";
import { browserArguments } from "@/tests/fixtures/browser";
import startProduct from "@/tests/fixtures/product";

const PROMISED = { pasteMs: 1_000, keyMs: 50, taskMs: 20, fileMs: 4_000, fileTaskMs: 100 };
const RUNS = 3;
const KEYS = 160;
const TURNS = 150;

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const at = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.floor(numbers.length * share)] ?? 0;
const ms = (number: number): string => `${number.toFixed(1)} ms`;

const stop = await startProduct();
const desk = await makeBenchDesk();
const employer = await withScope(systemScope("bench"), (tx) => findEmployer(tx, desk.employerId));
const baseURL = process.env.INDIENST_URL ?? "";
const variables: Record<string, string> = JSON.parse(process.env.INDIENST_BROWSER_VARIABLES ?? "{}");
const browser = await chromium.launch({
  executablePath: process.env.INDIENST_BROWSER,
  args: [...browserArguments, "--enable-precise-memory-info"],
  // Shared memory on a disk, which Playwright asks for, is not what anybody's browser has: a fetch then takes up to 200 ms.
  ignoreDefaultArgs: ["--disable-dev-shm-usage"],
  env: { ...(process.env as Record<string, string>), ...variables },
});
const context = await browser.newContext({
  baseURL,
  locale: "nl-BE",
  timezoneId: "Europe/Brussels",
  viewport: { width: 1440, height: 900 },
});
await context.addCookies([{ name: "next-auth.session-token", value: desk.cookie, url: baseURL, httpOnly: true }]);
// tsx marks functions by a helper of its own, which no page has.
await context.addInitScript("globalThis.__name = (it) => it");
const text = pastedRows(employer?.name ?? "")
  .map((row) => row.join("\t"))
  .join("\r\n");

/** A new sheet with the focus in its first cell. */
async function openSheet() {
  const page = await context.newPage();
  await page.goto("/batches");
  await page.getByRole("button", { name: "Nieuw blad" }).first().click();
  await page.getByRole("gridcell").first().waitFor();
  await page.getByRole("grid").focus();
  return page;
}

/** What a page holds in its heap, in MB, as the browser tells it. */
const heap = (page: Awaited<ReturnType<typeof openSheet>>): Promise<number> =>
  page.evaluate(() =>
    "memory" in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize / 1e6 : 0,
  );

const floors = await measureFloors(context, text, { runs: RUNS, turns: TURNS });
const pastes: number[] = [];
for (let run = 1; run < RUNS; run += 1) {
  const page = await openSheet();
  pastes.push(await pasteUntilTold(page, text));
  await page.close({ runBeforeUnload: false });
}
const page = await openSheet();
const empty = await heap(page);
pastes.push(await pasteUntilTold(page, text));
await page.getByText(/^Bewaard om/).waitFor({ timeout: 120_000 });
const keys = await typeKeys(page, KEYS);
const { tasks, blank } = await scrollThrough(page, TURNS);
const full = await heap(page);
if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/full.png` });

await page.close({ runBeforeUnload: false });
const filePage = await openSheet();
const workbook = await madeWorkbook(employer?.name ?? "");
const file = await readFile(filePage, workbook);
const fileHeap = await heap(filePage);
const byLibraryMs = await readByLibrary(workbook);

/** A figure in ms against its floor, kept when it is at most what was promised. */
const figure = (name: string, value: number, floor: number, limit: number): Figure => ({
  part: "grid",
  name,
  value,
  floor,
  promise: `at most ${limit} ms`,
  kept: value <= limit,
});

const figures = [
  figure(
    `${ROWS} rows with ${FAULTS} faults pasted, parsed, judged and painted (ms, median of ${RUNS})`,
    at(pastes, 0.5),
    at(floors.pasteMs, 0.5),
    PROMISED.pasteMs,
  ),
  figure(
    `key to paint with ${ROWS} rows (ms, p95 of ${keys.length}; at most a frame over the truth)`,
    at(keys, 0.95),
    at(floors.keys, 0.95),
    PROMISED.keyMs,
  ),
  figure(
    `tasks of 1 ms and more while scrolling (ms, p95 of ${tasks.length})`,
    at(tasks, 0.95),
    at(floors.scrolling.tasks, 0.95),
    PROMISED.taskMs,
  ),
  figure(
    `XLSX of ${FILE_ROWS} rows, ${file.mb.toFixed(1)} MB, read and shown (ms)`,
    file.readMs + file.shownMs,
    byLibraryMs,
    PROMISED.fileMs,
  ),
  figure(
    "longest task meanwhile, and a second after (ms)",
    Math.max(...file.tasks),
    Math.max(...floors.scrolling.tasks),
    PROMISED.fileTaskMs,
  ),
  { ...figure("frames with a blank row while scrolling", blank, floors.scrolling.blank, 0), promise: "none" },
];
console.log(tableOf(figures));
console.log(
  "floors: the same text in a page of forty lines that judges and keeps nothing, a bare input, its own scrolling and longest task; read-excel-file in Node, which shows nothing",
);
console.log(
  `  pastes ${pastes.map(ms).join(", ")}; keys p50 ${ms(at(keys, 0.5))}, max ${ms(Math.max(...keys))}; longest task ${ms(Math.max(...tasks))}`,
);
console.log(`  read ${ms(file.readMs)}, shown ${ms(file.shownMs)}; tasks p95 ${ms(at(file.tasks, 0.95))}`);
console.log(
  `memory of the page: ${empty.toFixed(1)} MB empty, ${full.toFixed(1)} MB with ${ROWS} rows, ${fileHeap.toFixed(1)} MB with ${FILE_ROWS}`,
);
await browser.close();
await stop();
const kept = figures.filter((it) => it.kept).length;
console.log(`promises kept ${kept} of ${figures.length}`);
process.exitCode = kept === figures.length ? 0 : 1;
