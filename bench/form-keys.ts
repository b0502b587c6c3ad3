import type { BrowserContext, Page } from "@playwright/test";
import { chooseType } from "@/bench/form-bytes";
import type { BenchDesk } from "@/bench/form-desk";

type Marked = { strokes: number[]; pending: number };
declare global {
  interface Window {
    marked: Marked;
  }
}

/**
 * Listens before the page does. A key counts, in ms, from the time that the browser gives its event until the frame after the
 * one that drew the last change of the findings: then that one has been painted. That is up to one frame more than the truth,
 * never less. Changes are looked for until some frames went by without one.
 */
function listen(): void {
  const calmFrames = 4;
  const findings = () => [...document.querySelectorAll('[id$="-findings"]')].map((it) => it.textContent).join("|");
  const marked: Marked = { strokes: [], pending: 0 };
  window.marked = marked;
  let pressedAt: number | undefined;
  const press = ({ key, timeStamp }: KeyboardEvent) => {
    if (key.length > 1) return;
    pressedAt = timeStamp;
    marked.pending += 1;
    // A key that no text came of is none to count.
    setTimeout(() => {
      if (pressedAt !== timeStamp) return;
      pressedAt = undefined;
      marked.pending -= 1;
    }, 500);
  };
  const follow = (from: number, before: string | undefined, ms: number, calm: number): void => {
    if (calm === calmFrames) {
      marked.strokes.push(ms);
      marked.pending -= 1;
      return;
    }
    requestAnimationFrame(() => {
      const drawn = findings();
      if (drawn === before) return follow(from, drawn, ms, calm + 1);
      requestAnimationFrame(() => follow(from, drawn, performance.now() - from, 0));
    });
  };
  // A frame may pass between the key and the text that comes of it: frames count from the text, time from the key.
  const hear = () => {
    if (pressedAt === undefined) return;
    const from = pressedAt;
    pressedAt = undefined;
    follow(from, undefined, 0, 0);
  };
  window.addEventListener("keydown", press, true);
  window.addEventListener("input", hear, true);
}

/** tsx marks functions by a helper of its own, which no page has. */
const named = "globalThis.__name = (it) => it";

/** Types one character after the other, each when what came of the last one is known. */
async function typeInto(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`#${name}`);
  if ((await field.count()) === 0) return;
  await field.fill("");
  await field.focus();
  for (const key of text) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.marked.pending === 0);
  }
}

const texts: readonly (readonly [string, string])[] = [
  ["declare-startDate", "20/09/2024"],
  ["declare-endDate", "18/09/2024"],
  ["declare-plannedHours", "1234"],
  ["declare-startHour", "09:30"],
];

export const TYPES = ["OTH", "STU", "EXT", "FLX"] as const;

/** Every key typed for one worker, in several types and fields, when everything that is wrong is shown. */
export async function typeForm(context: BrowserContext, desk: BenchDesk, worker: string): Promise<number[]> {
  const page = await context.newPage();
  await page.addInitScript(named);
  await page.addInitScript(listen);
  await page.goto(`/declarations/new?employer=${desk.employerId}`);
  await page.getByRole("combobox", { name: "Werknemer", exact: true }).fill(worker);
  await page.getByRole("option", { name: worker }).click();
  await page.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }).click();
  await page.locator('[id$="-findings"]').first().waitFor();
  for (const type of TYPES) {
    await chooseType(page, type);
    for (const [name, text] of texts) await typeInto(page, name, text);
  }
  const strokes = await page.evaluate(() => window.marked.strokes);
  await page.close();
  return strokes;
}

/** The floor: the same keys into an input that nothing listens to. */
export async function typeBare(context: BrowserContext, count: number): Promise<number[]> {
  const page = await context.newPage();
  await page.setContent('<input id="bare">');
  await page.evaluate(named);
  await page.evaluate(listen);
  await typeInto(page, "bare", "x".repeat(count));
  const strokes = await page.evaluate(() => window.marked.strokes);
  await page.close();
  return strokes;
}
