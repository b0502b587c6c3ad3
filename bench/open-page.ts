import type { Page } from "@playwright/test";

/** When the page held it, and when that was painted, in ms of the machine's clock. */
export type Shown = { changedAt: number; seenAt: number };
type Watched = { clickedAt: number; shown: Map<string, Shown> };
declare global {
  interface Window {
    watched: Watched;
  }
}

/** Notes when a button was pressed, by the browser's own time of it. */
export const noteClicks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.watched = { clickedAt: 0, shown: new Map() };
    const note = ({ timeStamp }: Event) => {
      window.watched.clickedAt = performance.timeOrigin + timeStamp;
    };
    window.addEventListener("click", note, true);
  });

/** When the button was pressed, and when the page first asked the portal for something after it. */
export const clickOf = (page: Page): Promise<{ clickedAt: number; askedAt: number }> =>
  page.evaluate(() => {
    const { clickedAt } = window.watched;
    const calls = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const starts = calls
      .filter((it) => it.initiatorType === "fetch")
      .map((it) => performance.timeOrigin + it.startTime);
    return { clickedAt, askedAt: starts.find((at) => at >= clickedAt) ?? clickedAt };
  });

/** Notes when a declaration of the list first says `word`: when the list changed, and when the frame with it was painted. */
export const watchList = (page: Page, word: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watched: Watched = { clickedAt: 0, shown: new Map() };
    window.watched = watched;
    const note = (id: string) => {
      const changedAt = performance.timeOrigin + performance.now();
      // A frame has been painted once a task runs that was asked for in it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watched.shown.set(id, { changedAt, seenAt: performance.timeOrigin + performance.now() });
        };
        port2.postMessage("");
      });
    };
    const known = new Set<string>();
    const look = () => {
      for (const row of document.querySelectorAll("main tbody tr")) {
        const id = row.querySelector("a")?.getAttribute("href")?.split("/").at(-1);
        if (!id || known.has(id) || !row.textContent?.includes(wanted)) continue;
        known.add(id);
        note(id);
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, word);

/** Waits until the list has shown it. */
export async function shownAt(page: Page, id: string): Promise<Shown> {
  const shown = await page.waitForFunction((it) => window.watched.shown.get(it), id, { timeout: 30_000, polling: 100 });
  const found = await shown.jsonValue();
  if (!found) throw new Error("the list did not show it");
  return found;
}

/** The floor of a page's part, in ms: the cheapest answer that the portal has, and a frame with one word changed. */
export const bareTrip = (page: Page): Promise<{ trip: number; frame: number }> =>
  page.evaluate(async () => {
    const began = performance.now();
    await (await fetch("/api/health/live", { cache: "no-store" })).text();
    const came = performance.now();
    const mark = document.querySelector("footer") ?? document.body.appendChild(document.createElement("footer"));
    mark.textContent = String(came);
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage("");
      }),
    );
    return { trip: came - began, frame: performance.now() - came };
  });
