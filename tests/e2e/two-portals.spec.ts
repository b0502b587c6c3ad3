import type { Page } from "@playwright/test";
import { startProgram, stopProgram, untilAnswers } from "@/scripts/processes.mjs";
import { freePort } from "@/scripts/settings.mjs";
import { declareIn, inventInsz, makeClient, settled } from "@/tests/e2e/desk";
import { expect, given, query, test } from "@/tests/e2e/fixtures";
import { openOneAddress } from "@/tests/fixtures/one-address";

const handsAlive = async (): Promise<number> => {
  const rows = await query("SELECT id FROM hand WHERE alive_until > clock_timestamp()");
  return rows.length;
};

/** From here on the page's addresses are those of another portal. */
function moveTo(page: Page, url: string): void {
  const goto = page.goto.bind(page);
  page.goto = (address, options) => goto(new URL(address, url).href, options);
}

test("two portals and three workers behind one address are one product: pages, actions and what is live", async ({
  login,
  page,
}) => {
  const port = await freePort();
  const quiet = { ...process.env, LOG_LEVEL: "error" };
  const second = startProgram("portal", { ...quiet, PORT: String(port) });
  const workers = [1, 2].map(() => startProgram("worker", quiet));
  const address = await openOneAddress([Number(given("PORT")), port]);
  try {
    await untilAnswers(`http://127.0.0.1:${port}/login`, second);
    await expect.poll(handsAlive).toBeGreaterThanOrEqual(3);
    const client = await makeClient();
    await login("officer", { employerIds: [client.id] });
    moveTo(page, address.url);
    await declareIn(page, client, { insz: inventInsz(), lastName: "Tweehuizen" });
    // The verdict shows by itself, whichever portal holds this page's stream.
    await settled(page);
    await page.goto("/declarations");
    await expect(page.getByText("Tweehuizen").first()).toBeVisible();
    expect(Math.min(...address.served), "both served").toBeGreaterThan(3);
  } finally {
    // Its stream ends before what serves it.
    await page.close();
    await address.close();
    await Promise.all([second, ...workers].map(stopProgram));
  }
});
