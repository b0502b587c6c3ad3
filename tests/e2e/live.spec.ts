import { setTimeout as slowly } from "node:timers/promises";
import type { BrowserContext, Page, Request } from "@playwright/test";
import {
  arrive,
  type Client,
  chooseClient,
  declareIn,
  inventInsz,
  makeClient,
  ordinary,
  outcome,
  settled,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, given, query, test } from "@/tests/e2e/fixtures";

const stream = /\/api\/live\?/;

/** Streams that are open in a browser, now and at most since counting began. A closed page reports no end of its own. */
function countStreams(context: BrowserContext): { open: () => number; most: () => number } {
  const held = new Set<Request>();
  let most = 0;
  const open = () => [...held].filter((request) => !request.frame().page().isClosed()).length;
  context.on("request", (request) => {
    if (!stream.test(request.url())) return;
    held.add(request);
    most = Math.max(most, open());
  });
  context.on("requestfinished", (request) => held.delete(request));
  context.on("requestfailed", (request) => held.delete(request));
  return { open, most: () => most };
}

/** The machine's milliseconds at which `text` stood in `where`, as the page itself saw it. */
const seenAt = async (page: Page, where: string, text: string): Promise<number> => {
  const seen = await page.waitForFunction(
    (wanted) => document.querySelector(wanted.where)?.textContent?.includes(wanted.text) && Date.now(),
    { where, text },
    { polling: 20 },
  );
  return Number(await seen.jsonValue());
};

/** The machine's milliseconds of an event that is stored in the portal's own time. */
async function storedAt(declarationId: string, event: string): Promise<number> {
  const [row] = await query<{ at: Date }>(
    "SELECT at FROM declaration_event WHERE declaration_id = $1::uuid AND event = $2",
    [declarationId, event],
  );
  if (!row) throw new Error(`no event ${event}`);
  return row.at.getTime() - Date.parse(given("CLOCK_AT")) + Date.parse(given("CLOCK_STARTED_AT"));
}

/** Milliseconds from the storing of a verdict to its appearance in each of these tabs and in the one that declares. */
async function waitsFor(page: Page, others: Page[], client: Client, lastName: string): Promise<number[]> {
  for (const tab of others) {
    await tab.goto(`/declarations?employer=${client.id}`);
    await expect(tab.getByText("Niets gevonden")).toBeVisible();
  }
  const list = others.map((tab) => seenAt(tab, "main tbody", "Aanvaard"));
  const id = await declareIn(page, client, { insz: inventInsz(), lastName });
  const seen = await Promise.all([...list, seenAt(page, "main header", "Aanvaard")]);
  const stored = await storedAt(id, "accept");
  const waits = seen.map((at) => at - stored).sort((one, other) => one - other);
  console.log(`live: from stored to shown in ${waits.length} tabs: ${waits.join(", ")} ms`);
  return waits;
}

// The middle one of three: the machine has more to do than this.
test("a verdict shows on open pages within a second of being stored", async ({ page, context, login }) => {
  const clients = [await makeClient(), await makeClient(), await makeClient()];
  await login("officer", { employerIds: clients.map(({ id }) => id) });
  const other = await context.newPage();
  const slowest: number[] = [];
  for (const client of clients) slowest.push(Math.max(...(await waitsFor(page, [other], client, "Meteen"))));
  slowest.sort((one, another) => one - another);
  expect(slowest[1]).toBeLessThan(1000);
});

// Eight pages that ask at the same instant share two cores with their own browser: all must show it, in no set time.
test("eight tabs stay live over one stream", async ({ page, context, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const streams = countStreams(context);
  const others = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
  expect(await waitsFor(page, others, client, "Achtvoud")).toHaveLength(8);
  expect(streams.open()).toBe(1);
  expect(streams.most()).toBe(1);
});

test("when the tab with the stream closes, another takes it over and the rest stay live", async ({
  page,
  context,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const streams = countStreams(context);
  const leader = await context.newPage();
  await leader.goto("/declarations");
  await expect.poll(() => streams.open()).toBe(1);
  const follower = await context.newPage();
  await follower.goto("/declarations");
  await leader.close();
  await expect.poll(() => streams.open()).toBe(1);
  await declareIn(page, client, { insz: inventInsz(), lastName: "Overgenomen" });
  await settled(page);
  await expect(follower.getByRole("row", { name: /Overgenomen/ })).toContainText("Aanvaard");
  expect(streams.open()).toBe(1);
});

test("a stream that was refused for a while is opened again, and what happened meanwhile shows", async ({
  page,
  context,
  login,
  browserErrors,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const tab = await context.newPage();
  let refused = 0;
  await tab.route(stream, (route) => {
    refused += 1;
    return route.fulfill({ status: 502 });
  });
  await tab.goto(`/declarations?employer=${client.id}`);
  await expect(tab.getByText("Niets gevonden")).toBeVisible();
  await expect.poll(() => refused).toBeGreaterThan(1);
  // This tab holds the lock, so the one that declares has no stream either.
  await declareIn(page, client, { insz: inventInsz(), lastName: "Teruggekeerd" });
  await tab.unroute(stream);
  await expect(tab.getByRole("row", { name: /Teruggekeerd/ })).toContainText("Aanvaard", { timeout: 20_000 });
  expect(browserErrors.filter((error) => !error.includes("502"))).toEqual([]);
  browserErrors.length = 0;
});

for (const [late, held, leads] of [
  ["its stream opens", stream, true],
  ["it listens to the tab with the stream", /\/_next\/static\/.*\.js/, false],
] as const)
  test(`what is stored after a page was read and before ${late} shows`, async ({ page, context, login }) => {
    const client = await makeClient();
    await login("officer", { employerIds: [client.id] });
    if (!leads) await page.goto("/");
    const tab = await context.newPage();
    let letGo = () => {};
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await tab.route(held, async (route) => {
      await free;
      await route.continue();
    });
    const shown = tab.goto(`/declarations?employer=${client.id}`);
    await expect(tab.getByText("Niets gevonden")).toBeVisible();
    const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Ertussen" });
    await expect
      .poll(() => query("SELECT state FROM declaration WHERE id = $1::uuid", [id]))
      .toEqual([{ state: "accepted" }]);
    letGo();
    await shown;
    await expect(tab.getByRole("row", { name: /Ertussen/ })).toContainText("Aanvaard");
    await settled(page);
  });

test("looks that follow each other while the address moves leave what is typed, and lead nobody away", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  // What is read comes late, and meanwhile more and more changes.
  await page.route(/\/declarations\/new\?.*_rsc=/, async (route) => {
    await slowly(400);
    await route.continue();
  });
  await page.evaluate(() => {
    const channel = new BroadcastChannel("indienst-live");
    setInterval(() => channel.postMessage("change"), 90);
    Object.assign(window, { isSame: true });
  });
  await chooseClient(page, client);
  await typeNewcomer(page, { insz: inventInsz(), lastName: "Blijft" });
  await page.waitForURL(/draft=/);
  await typeFields(page, ordinary);
  await page.getByRole("button", { name: "Verzenden en volgende" }).click();
  await expect(page.getByText("Verzonden. Kies de volgende werknemer.").first()).toBeVisible();
  await page.waitForResponse(/_rsc=/);
  await expect(page.getByLabel("Datum begin")).toHaveValue(ordinary.start ?? "");
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  await page.getByRole("link", { name: "Bekijk de aangifte" }).click();
  await arrive(page);
});

test("a page that refreshes itself does not keep its session from growing idle; a key does", async ({
  page,
  login,
  browser,
}) => {
  const client = await makeClient();
  const { id } = await login("officer", { employerIds: [client.id] });
  await page.goto(`/declarations?employer=${client.id}`);
  await expect(page.getByText("Niets gevonden")).toBeVisible();
  await query("UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE user_id = $1", [id]);
  const minutesIdle = async () => {
    const sql = "SELECT extract(epoch FROM now() - last_seen_at)::float / 60 AS idle FROM session WHERE user_id = $1";
    return (await query<{ idle: number }>(sql, [id]))[0]?.idle ?? 0;
  };
  const elsewhere = await browser.newContext({ locale: "nl-BE" });
  const colleague = await elsewhere.newPage();
  const before = await page.context().cookies();
  await login("officer", { employerIds: [client.id] });
  await elsewhere.addCookies(await page.context().cookies());
  await page.context().addCookies(before);
  await declareIn(colleague, client, { insz: inventInsz(), lastName: "Vanzelf" });
  await expect(page.getByRole("row", { name: /Vanzelf/ })).toContainText("Aanvaard");
  expect(await minutesIdle()).toBeGreaterThan(59);
  await page.keyboard.press("Tab");
  await expect.poll(minutesIdle).toBeLessThan(1);
  await elsewhere.close();
});

test("two officers of a team see each other's declarations come by", async ({ page, login, browser }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const colleague = await browser.newContext({ locale: "nl-BE" });
  await colleague.addCookies(await page.context().cookies());
  const theirs = await colleague.newPage();
  await theirs.goto("/declarations");
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations");
  await expect(page.getByText("Nog geen aangiften")).toBeVisible();
  await declareIn(theirs, client, { insz: inventInsz(), lastName: "Collega" });
  await expect(page.getByRole("row", { name: /Collega/ })).toContainText("Aanvaard");
  await expect(outcome(theirs, "Aanvaard")).toBeVisible();
  await theirs.goto("/");
  await expect(theirs.getByText("Alles is afgehandeld")).toBeVisible();
  await declareIn(page, client, { insz: inventInsz(), lastName: "Terug" }, { start: "20/09/2024", end: "19/09/2025" });
  await settled(page);
  await theirs.goto(`/register?employer=${client.id}`);
  await expect(theirs.getByRole("row")).toHaveCount(3);
  await colleague.close();
});
