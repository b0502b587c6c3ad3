import type { BrowserContext, Page } from "@playwright/test";
import { chooseType } from "@/bench/form-bytes";
import type { BenchDesk } from "@/bench/form-desk";

/** From keydown to the frame after it, in ms; `whole` tells whether that frame held all that came of the key. */
export type Stroke = { ms: number; whole: boolean };

type Marked = { strokes: Stroke[]; pending: number };
declare global {
  interface Window {
    marked: Marked;
  }
}

/**
 * Listens before the page does. A key counts from the time that the browser gives its event until the second animation
 * frame after it begins: by then the first one, which draws what the key changed, has been painted. That is up to one
 * frame more than the truth, never less. Then it is asked whether the findings still are what that frame held.
 */
function listen(): void {
  const findings = () =>
    [...document.querySelectorAll('[id$="-findings"], [role="alert"]')].map((it) => it.textContent).join("|");
  const marked: Marked = { strokes: [], pending: 0 };
  window.marked = marked;
  const hear = ({ timeStamp }: KeyboardEvent) => {
    marked.pending += 1;
    requestAnimationFrame(() => {
      const drawn = findings();
      requestAnimationFrame((at) => {
        const ms = Math.max(at, performance.now()) - timeStamp;
        setTimeout(() => {
          marked.strokes.push({ ms, whole: findings() === drawn });
          marked.pending -= 1;
        }, 40);
      });
    });
  };
  window.addEventListener("keydown", hear, true);
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
export async function typeForm(context: BrowserContext, desk: BenchDesk, worker: string): Promise<Stroke[]> {
  const page = await context.newPage();
  await page.addInitScript(named);
  await page.addInitScript(listen);
  await page.goto(`/declarations/new?employer=${desk.employerId}`);
  await page.getByRole("combobox", { name: "Werknemer", exact: true }).fill(worker);
  await page.getByRole("option", { name: worker }).click();
  await page.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }).click();
  await page.locator('[id$="-findings"]').first().waitFor();
  await page.evaluate(() => {
    window.marked.strokes = [];
  });
  for (const type of TYPES) {
    await chooseType(page, type);
    for (const [name, text] of texts) await typeInto(page, name, text);
  }
  const strokes = await page.evaluate(() => window.marked.strokes);
  await page.close();
  return strokes;
}

/** The floor: the same keys into an input that nothing listens to. */
export async function typeBare(context: BrowserContext, count: number): Promise<Stroke[]> {
  const page = await context.newPage();
  await page.setContent('<input id="bare">');
  await page.evaluate(named);
  await page.evaluate(listen);
  await typeInto(page, "bare", "x".repeat(count));
  const strokes = await page.evaluate(() => window.marked.strokes);
  await page.close();
  return strokes;
}
