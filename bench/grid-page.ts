import fs from "node:fs";
import type { Page } from "@playwright/test";
import { makeInsz } from "@/lib/dimona/identifiers-made";

export const ROWS = 5_000;
export const FAULTS = 12;

/** Rows as a spreadsheet gives them: everyone once, twelve of them ending before they begin. */
export function pastedRows(employer: string, rows = ROWS): string[][] {
  const every = Math.floor(rows / FAULTS);
  return Array.from({ length: rows }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, "0");
    const worker = makeInsz(
      `19${50 + (at % 49)}${month}${String((at % 27) + 1).padStart(2, "0")}`,
      (Math.floor(at / 49) % 998) + 1,
    );
    const isFaulty = at % every === 5 && at < every * FAULTS;
    return [
      employer,
      "IN",
      "FLX",
      worker,
      `Naam${at}`,
      "Vera",
      "302",
      "20/09/2024",
      "17:00",
      "20/09/2024",
      isFaulty ? "09:30" : "23:00",
      "",
    ];
  });
}

/** Pastes, and waits until as many are told (the planted faults, in a sheet) and painted; in ms. */
export const pasteUntilTold = (page: Page, text: string, told = FAULTS): Promise<number> =>
  page.evaluate(
    ([pasted, count]) =>
      new Promise<number>((resolve) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        const from = performance.now();
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
        const look = () => {
          const isTold = document.querySelector("#faults")?.textContent?.startsWith(`${count} `);
          requestAnimationFrame(isTold ? () => resolve(performance.now() - from) : look);
        };
        look();
      }),
    [text, told] as const,
  );

/** Types so many keys in cells, every eighth one Enter; from key to the frame after the one that drew it, in ms. */
export async function typeKeys(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - timeStamp))),
      true,
    );
  });
  for (let key = 1; key <= count; key += 1) {
    await page.keyboard.press(key % 8 === 0 ? "Enter" : String(key % 10));
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => ("keyTimes" in window && Array.isArray(window.keyTimes) ? window.keyTimes : []));
}

/** TRACES names a folder for them, to look at where the time goes. */
export function keepTrace(name: string, trace: object): void {
  if (process.env.TRACES) fs.writeFileSync(`${process.env.TRACES}/${name}.json`, JSON.stringify(trace));
}

export type Scrolling = { tasks: number[]; blank: number };

type TraceEvent = { name: string; ph: string; dur?: number; tid: number; pid: number; args?: { name?: string } };

/** Turns the wheel over the sheet: how long the tasks of the main thread took, and how often a place showed no row. */
export async function scrollThrough(page: Page, turns: number, name = "scroll"): Promise<Scrolling> {
  const browser = page.context().browser();
  const box = await page.getByRole("grid").boundingBox();
  if (!browser || !box) throw new Error("there is no sheet to scroll");
  await page.mouse.move(box.x + 400, box.y + 200);
  await page.evaluate(countBlanks, { x: box.x + 120, from: box.y + 40, to: box.y + box.height - 30 });
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  keepTrace(name, trace);
  const blank = await page.evaluate(() => ("blanks" in window ? Number(window.blanks) : -1));
  return { tasks: mainTasks(trace.traceEvents), blank };
}

/** After every frame, whether rows stand where the sheet is. Looked for once it is painted: before that a look would have the page laid out for itself. */
function countBlanks({ x, from, to }: { x: number; from: number; to: number }): void {
  Object.assign(window, { blanks: 0 });
  const look = () => {
    const places = [from, (from + to) / 2, to];
    const isBlank = places.some((y) => !document.elementFromPoint(x, y)?.closest("[data-row]"));
    if (isBlank && "blanks" in window) Object.assign(window, { blanks: Number(window.blanks) + 1 });
    next();
  };
  const next = () => requestAnimationFrame(() => setTimeout(look));
  next();
}

/** Tasks of the page's main thread of a millisecond or more: shorter ones would only flatter the share. */
export function mainTasks(events: readonly TraceEvent[]): number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === "X" && main.has(`${pid} ${tid}`))
    .map(({ dur = 0 }) => dur / 1000)
    .filter((ms) => ms >= 1);
}
