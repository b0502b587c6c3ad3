import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { formatInsz } from "@/lib/dimona/identifiers";
import {
  arrive,
  type Client,
  chooseClient,
  declareIn,
  inventInsz,
  makeClient,
  ordinary,
  send,
  settled,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const submitted = async (client: Client): Promise<number> =>
  (await query("SELECT id FROM declaration WHERE employer_id = $1::uuid", [client.id])).length;

test("a reader is offered no way to declare, and the page says so", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Leesbaar" });
  const number = await settled(page);
  await login("reader", { employerIds: [client.id] });
  const places = ["/", "/declarations", `/declarations/${id}`, "/register", `/register/periods/${number}`];
  for (const place of [...places, "/employers", `/employers/${client.id}`, "/people"]) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator('a[href*="/declarations/new"]'), place).toHaveCount(0);
  }
  await page.goto(`/declarations/${id}`);
  await expect(page.getByRole("main").getByRole("button", { name: /Verzenden|Overnemen|Terughalen/ })).toHaveCount(0);
  await page.goto("/declarations/new");
  await expect(page.getByText("Met uw rol doet u geen aangiften")).toBeVisible();
  await axe();
});

test("the very request by which an officer declares is refused to a reader, to another officer and to nobody", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, { insz: inventInsz(), lastName: "Nagebootst" });
  await typeFields(page, { ...ordinary, end: "20/09/2024" });
  const asked = page.waitForRequest(
    (it) => it.method() === "POST" && (it.postData() ?? "").includes('"workerType":"OTH"'),
  );
  await send(page);
  const request = await asked;
  await arrive(page);
  await settled(page);
  const before = await submitted(client);
  const headers = await request.allHeaders();
  // Another key and another day: the same request would rightly be answered with the first result.
  const data = (request.postData() ?? "")
    .replace(/"clientKey":"[^"]+"/, `"clientKey":"${crypto.randomUUID()}"`)
    .replaceAll("2024-09-20", "2024-09-26");
  const forge = async () => {
    const kept = Object.entries(headers).filter(
      ([name]) => ["accept", "content-type"].includes(name) || name.startsWith("next-"),
    );
    const answer = await page.request.post(request.url(), { headers: Object.fromEntries(kept), data, maxRedirects: 0 });
    return answer.text();
  };
  await login("reader", { employerIds: [client.id] });
  expect(await forge()).toContain("not-allowed");
  await login("administrator");
  expect(await forge()).toContain("not-allowed");
  await login("officer");
  expect(await forge()).toContain("not-found");
  await page.context().clearCookies();
  await forge();
  expect(await submitted(client)).toBe(before);
  await login("officer", { employerIds: [client.id] });
  expect(await forge()).toContain('"ok":true');
  expect(await submitted(client)).toBe(before + 1);
});

type Seen = { status: number | undefined; title: string; text: string };

/** What a page shows, but for the clock; and all that was sent with it. */
async function look(page: Page, place: string): Promise<{ seen: Seen; html: string }> {
  const response = await page.goto(place);
  // What is not there is drawn in the browser, a moment after the page has come.
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/ · Indienst$/);
  const text = (await page.locator("body").ariaSnapshot()).replaceAll(/\d\d:\d\d/g, "TIME");
  const seen = { status: response?.status(), title: await page.title(), text };
  return { seen, html: (await response?.text()) ?? "" };
}

test("what belongs to another team looks exactly like what does not exist", async ({ page, login, browserErrors }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Verborgen" });
  const number = await settled(page);
  const [held] = await query<{ person: string; relation: string }>(
    `SELECT d.person_id AS person, r.id AS relation FROM declaration d
     JOIN relation r ON r.employer_id = d.employer_id AND r.person_id = d.person_id WHERE d.id = $1::uuid`,
    [id],
  );
  if (!held) throw new Error("no relation was made");
  const nowhere = crypto.randomUUID();
  const places: [(id: string) => string, string, string][] = [
    [(it) => `/employers/${it}`, client.id, nowhere],
    [(it) => `/people/${it}`, held.person, nowhere],
    [(it) => `/declarations/${it}`, id, nowhere],
    [(it) => `/declarations/${it}/messages`, id, nowhere],
    [(it) => `/declarations/new?from=${it}`, id, nowhere],
    [(it) => `/declarations/new?employer=${it}`, client.id, nowhere],
    [(it) => `/register/${it}`, held.relation, nowhere],
    [(it) => `/register/periods/${it}`, number, "629003532496"],
    [(it) => `/declarations/new?period=${it}&kind=CANCEL`, number, "629003532496"],
  ];
  await login("officer", { employerIds: [(await makeClient()).id] });
  for (const [place, real, invented] of places) {
    const theirs = await look(page, place(real));
    expect(theirs.seen.status, place(real)).toBe(404);
    expect(theirs.seen).toEqual((await look(page, place(invented))).seen);
    for (const text of ["Verborgen", client.name, client.number]) expect(theirs.html).not.toContain(text);
  }
  for (const list of ["/declarations", "/register", "/people", "/employers", "/"]) {
    await page.goto(list);
    expect(await page.content(), list).not.toContain(client.number);
    expect(await page.content(), list).not.toContain("Verborgen");
  }
  // The browser reports each 404 that was asked for.
  browserErrors.length = 0;
});

/** Every address a browser asks for. */
function addressesOf(context: BrowserContext): string[] {
  const addresses: string[] = [];
  context.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

test("a worker's number stands in no address, title, log or page where it is masked", async ({
  page,
  context,
  login,
}) => {
  const client = await makeClient();
  const insz = inventInsz();
  const addresses = addressesOf(context);
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz, lastName: "Gemaskerd" });
  const number = await settled(page);
  const masked: string[] = ["/", "/people", "/declarations", `/declarations/${id}`, `/declarations/${id}/messages`];
  masked.push(`/register?employer=${client.id}`, `/register/periods/${number}`, `/declarations/new?from=${id}`);
  masked.push(`/declarations/new?period=${number}&kind=CANCEL`);
  for (const place of masked) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const shown = (await page.content()) + (await page.title());
    for (const text of [insz, formatInsz(insz)]) expect(shown, place).not.toContain(text);
  }
  await page.getByRole("searchbox", { name: "Zoeken" }).fill(formatInsz(insz));
  await page.getByRole("searchbox", { name: "Zoeken" }).press("Enter");
  await expect(page.getByRole("heading", { name: /Gemaskerd/ })).toBeVisible();
  for (const text of [insz, formatInsz(insz), encodeURIComponent(formatInsz(insz))])
    expect(addresses.filter((it) => it.includes(text))).toEqual([]);
  for (const name of ["portal", "worker", "simulator"]) {
    const log = readFileSync(path.join("test-results/logs", `${name}.log`), "utf8");
    for (const text of [insz, formatInsz(insz)]) expect(log.includes(text), `${name}.log`).toBe(false);
  }
});
