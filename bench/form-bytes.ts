import type { Browser, BrowserContext, Page, Request } from "@playwright/test";

export type Script = { name: string; bytes: number; encoding: string };
export type PageBytes = { scripts: Script[]; total: number; html: number };

/** What an empty declaration form may load before anything is done with it. */
export const PROMISED_BYTES = 170_000;

const IDLE_MS = 1_500;

const sum = (scripts: readonly Script[]): number => scripts.reduce((total, { bytes }) => total + bytes, 0);

/**
 * Opens a page with an empty cache and waits, touching nothing, until nothing was transferred for a while: every script
 * that came by then counts, preloaded and idle ones too, with the bytes of its body as they came over the wire. With `act`
 * what is loaded by that counts as well.
 */
export async function measurePage(
  context: BrowserContext,
  path: string,
  act?: (page: Page) => Promise<void>,
): Promise<PageBytes> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Map<string, Promise<Script>>();
  let last = performance.now();
  page.on("requestfinished", (request) => {
    last = performance.now();
    if (request.resourceType() !== "script") return;
    scripts.set(request.url(), scriptOf(request));
  });
  const answer = await page.goto(path, { waitUntil: "load" });
  const idle = async () => {
    while (performance.now() - last < IDLE_MS) await page.waitForTimeout(100);
  };
  await idle();
  if (act) await act(page).then(idle);
  const found = await Promise.all(scripts.values());
  const html = (await answer?.request().sizes())?.responseBodySize ?? 0;
  await page.close();
  return { scripts: found.sort((one, other) => other.bytes - one.bytes), total: sum(found), html };
}

async function scriptOf(request: Request): Promise<Script> {
  const response = await request.response();
  const { responseBodySize } = await request.sizes();
  const encoding = (await response?.headerValue("content-encoding")) ?? "none";
  return { name: new URL(request.url()).pathname.replace(/^.*\//, ""), bytes: responseBodySize, encoding };
}

export type FormBytes = Record<"form" | "filled" | "login" | "desk", PageBytes>;

/** A code typed in full is taken when its field is left. */
export async function chooseType(page: Page, code: string): Promise<void> {
  const control = page.locator("#declare-workerType");
  await control.fill(code);
  await control.press("Tab");
}

/** A student with a contingent and a term: all that a form of an IN comes to need. */
async function fillIn(page: Page): Promise<void> {
  await chooseType(page, "STU");
  await page.locator("#declare-startDate").fill("20/09/2024");
  await page.locator("#declare-startDate").press("Tab");
}

/** The form beside its floor: the login page of the same build, and a page of the desk with nothing to fill in. */
export async function measureBytes(
  browser: Browser,
  signedIn: () => Promise<BrowserContext>,
  baseURL: string,
): Promise<FormBytes> {
  const stranger = await browser.newContext({ baseURL });
  const login = await measurePage(stranger, "/login");
  await stranger.close();
  const context = await signedIn();
  const desk = await measurePage(context, "/declarations");
  const form = await measurePage(context, "/declarations/new");
  const filled = await measurePage(context, "/declarations/new", fillIn);
  await context.close();
  return { login, desk, form, filled };
}
