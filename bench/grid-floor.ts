import type { BrowserContext } from "@playwright/test";
import { pasteUntilTold, ROWS, type Scrolling, scrollThrough, typeKeys } from "@/bench/grid-page";

/** What every floor is beside: the same browser, the same text, as little as shows it. */
export type Floors = { pasteMs: number[]; keys: number[]; scrolling: Scrolling };

/** Rows of plain text at the places of the sheet's own, those in sight alone, drawn anew with every turn of the wheel. */
function drawPlainly(rowHeight: number): void {
  document.body.innerHTML =
    '<style>body{margin:0;font:13px sans-serif}#list{height:800px;overflow:auto;position:relative}#list div{position:absolute;display:grid;grid-template-columns:repeat(12,110px);height:25px;contain:strict;width:1320px}</style><div id="list" role="grid" tabindex="0"></div><p id="faults"></p>';
  const list = document.querySelector("#list");
  if (!list) return;
  let rows: string[][] = [];
  const all = document.createElement("p");
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 10);
    const drawn = rows.slice(first, first + 60).map((cells, at) => {
      const row = document.createElement("div");
      row.dataset.row = String(first + at);
      row.style.top = `${(first + at) * rowHeight}px`;
      for (const text of cells) row.append(Object.assign(document.createElement("span"), { textContent: text }));
      return row;
    });
    list.replaceChildren(all, ...drawn);
  };
  list.addEventListener("scroll", () => requestAnimationFrame(draw));
  document.addEventListener("paste", ({ clipboardData }) => {
    rows = (clipboardData?.getData("text/plain") ?? "").split("\r\n").map((line) => line.split("\t"));
    all.style.cssText = `height:${rows.length * rowHeight}px;margin:0`;
    draw();
    const told = document.querySelector("#faults");
    if (told) told.textContent = `${rows.length} rows`;
  });
}

/** The floors of pasting, of a key and of scrolling, in a page of some forty lines that judges and keeps nothing. */
export async function measureFloors(
  context: BrowserContext,
  text: string,
  { runs, turns }: { runs: number; turns: number },
): Promise<Floors> {
  const page = await context.newPage();
  await page.setContent("<body></body>");
  await page.evaluate("globalThis.__name = (it) => it");
  const pasteMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(drawPlainly, 26);
    await page.getByRole("grid").focus();
    pasteMs.push(await pasteUntilTold(page, text, ROWS));
  }
  const scrolling = await scrollThrough(page, turns, "scroll-floor");
  await page.setContent('<input id="bare">');
  await page.evaluate("globalThis.__name = (it) => it");
  await page.locator("#bare").focus();
  const keys = await typeKeys(page, 80);
  await page.close();
  return { pasteMs, keys, scrolling };
}
