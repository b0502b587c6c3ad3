import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { keepTrace, mainTasks, pastedRows } from "@/bench/grid-page";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";

export const FILE_ROWS = 20_000;

const headers =
  "Werkgever;Soort;Aard werknemer;INSZ;Naam;Voornaam;Paritair comité;Datum begin;Beginuur;Datum einde;Einduur;Geplande uren";

/** The file of a workbook of so many rows as payroll would give it, with headers. */
export async function madeWorkbook(employer: string): Promise<string> {
  const blob = await writeXlsx([{ sheet: "Flexi", lines: [headers.split(";"), ...pastedRows(employer, FILE_ROWS)] }]);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "indienst-bench-")), "flexi.xlsx");
  fs.writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  return file;
}

export type Reading = { readMs: number; shownMs: number; tasks: number[]; mb: number };

/**
 * Chooses the file in an open sheet, and takes its rows once its columns are shown: from the choice to the columns painted,
 * from the click to the rows painted, and the tasks of the main thread from the one to a second after the other.
 */
export async function readFile(page: Page, file: string): Promise<Reading> {
  const browser = page.context().browser();
  if (!browser) throw new Error("there is no browser");
  await page.getByRole("button", { name: "Bestand inlezen" }).click();
  const dialog = page.getByRole("dialog", { name: "Bestand inlezen" });
  const input = dialog.getByLabel("Bestand kiezen");
  await input.waitFor({ state: "attached" });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await page.evaluate(noteTimes, FILE_ROWS);
  await input.setInputFiles(file);
  const take = dialog.getByRole("button", { name: /rijen overnemen$/ });
  await take.waitFor({ timeout: 60_000 });
  await take.click();
  await page.waitForFunction(() => "fileTimes" in window && window.fileTimes !== undefined, undefined, {
    timeout: 60_000,
  });
  await page.waitForTimeout(1_000);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  keepTrace("file", trace);
  const times = await page.evaluate(() => ("fileTimes" in window ? window.fileTimes : undefined));
  const { readMs, shownMs } = times as Pick<Reading, "readMs" | "shownMs">;
  return { readMs, shownMs, tasks: mainTasks(trace.traceEvents), mb: fs.statSync(file).size / 1e6 };
}

/** The peer: a kept library reads the same file into values, in Node, and shows nothing; in ms. */
export async function readByLibrary(file: string): Promise<number> {
  const from = performance.now();
  const [sheet] = await readExcelFile(file);
  if (sheet?.data.length !== FILE_ROWS + 1) throw new Error("the library reads other rows");
  return performance.now() - from;
}

/** Notes when the file was chosen and its columns stood there, and when its rows were taken and stood there. */
function noteTimes(rows: number): void {
  const at = { chosen: 0, read: 0, taken: 0 };
  const note = (name: keyof typeof at) => () => {
    at[name] ||= performance.now();
  };
  window.addEventListener("change", note("chosen"), true);
  window.addEventListener("click", note("taken"), true);
  const look = () => {
    const isRead = [...document.querySelectorAll("dialog button")].some((it) =>
      /overnemen$/.test(it.textContent ?? ""),
    );
    const isShown =
      Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) >= rows &&
      document.querySelector("[role=gridcell]")?.textContent !== "";
    if (isRead) requestAnimationFrame(note("read"));
    if (!isShown || at.taken === 0) return requestAnimationFrame(look);
    return requestAnimationFrame(() =>
      Object.assign(window, {
        fileTimes: { readMs: at.read - at.chosen, shownMs: performance.now() - at.taken },
      }),
    );
  };
  look();
}
