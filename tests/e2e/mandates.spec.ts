import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { root } from "@/scripts/preparation.mjs";
import { type Client, declareIn, heard, inventInsz, makeClient, outcome, settled, train } from "@/tests/e2e/desk";
import { expect, given, query, test } from "@/tests/e2e/fixtures";

const mandate = (client: Client, given: boolean) => train(`/training/employers/${client.number}`, { mandate: given });

const declare = (page: Page, client: Client, lastName: string) =>
  declareIn(page, client, { insz: inventInsz(), lastName });

/** A client whose mandate the RSZ does not know, with one declaration that was turned away and one that was not sent. */
async function barredClient(page: Page, login: (ids: string[]) => Promise<unknown>) {
  const client = await makeClient();
  await mandate(client, false);
  await login([client.id]);
  const first = await declare(page, client, "Eerst");
  await expect(outcome(page, "Gepauzeerd")).toBeVisible();
  const second = await declare(page, client, "Daarna");
  await expect(outcome(page, "Gepauzeerd")).toBeVisible();
  return { client, ids: [first, second] };
}

test("after a 403 nothing more is sent for the employer until a person finds the mandate in order; then all of it goes", async ({
  page,
  login,
  axe,
}) => {
  const { client, ids } = await barredClient(page, (employerIds) => login("officer", { employerIds }));
  await expect(page.getByText("Daarom is deze aangifte niet verzonden.")).toBeVisible();
  await expect(page.getByText("Niet verzonden: het mandaat wordt nagekeken")).toBeVisible();
  expect(await heard(client.number)).toHaveLength(1);
  await axe();
  const entry = page.getByRole("navigation", { name: "Hoofdnavigatie" }).getByRole("link", { name: /^Mandaten/ });
  await expect(entry).toContainText("1");
  await entry.click();
  await expect(page.getByRole("row", { name: new RegExp(client.name) })).toContainText("2");
  await axe();
  await page.getByRole("link", { name: client.name }).click();
  await expect(page.getByText("Er wachten 2 aangiften")).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "Beslissing uitvoeren" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nog niet uitgevoerd" })).toBeFocused();
  await axe();
  await mandate(client, true);
  await page.getByRole("radio", { name: "Het mandaat is (weer) in orde" }).check();
  await page.getByLabel("Reden").fill("Vernieuwd in Mahis");
  await page.getByRole("button", { name: "Bevestigen en verder verzenden" }).click();
  await expect(page.getByText("Mandaat na te kijken.")).toBeHidden();
  for (const id of ids) {
    await page.goto(`/declarations/${id}`);
    await settled(page);
    await expect(page.getByText(/^Gaat verder: mandaat bevestigd door Test officer/)).toBeVisible();
  }
  expect(await heard(client.number)).toHaveLength(3);
});

test("a mandate that ended gets its last day and each declaration is a person's to decide", async ({ page, login }) => {
  const { client, ids } = await barredClient(page, (employerIds) => login("officer", { employerIds }));
  await expect(page.getByRole("button", { name: "Opnieuw verzenden" })).toBeHidden();
  await page.goto(`/employers/${client.id}`);
  await page.getByRole("radio", { name: "Het mandaat is beëindigd" }).check();
  await page.getByLabel("Laatste dag van het mandaat").fill("31/12/2024");
  await page.getByLabel("Reden").fill("Overgestapt");
  await page.getByRole("button", { name: "Mandaat beëindigen" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "eindigt ten laatste vandaag" });
  await expect(alert).toBeFocused();
  await page.getByLabel("Laatste dag van het mandaat").fill("18/09/2024");
  await page.getByRole("button", { name: "Mandaat beëindigen" }).click();
  await expect(page.getByText("Van 01/01/2015 tot en met 18/09/2024").or(page.getByText(/18\/09\/2024/))).toBeVisible();
  await expect(page.getByText("Geen geldig mandaat.")).toBeVisible();
  await page.goto(`/declarations/${ids[1]}`);
  await expect(page.getByText(/^Mandaat beëindigd door Test officer/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Opnieuw verzenden" })).toBeVisible();
  expect(await heard(client.number)).toHaveLength(1);
});

test("a reader of the team sees that a mandate is looked at and is asked nothing; another team's officer sees no employer", async ({
  page,
  login,
}) => {
  const { client } = await barredClient(page, (employerIds) => login("officer", { employerIds }));
  await login("reader", { employerIds: [client.id] });
  await page.goto(`/employers/${client.id}`);
  await expect(page.getByText("Mandaat na te kijken.")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await login("officer");
  await page.goto("/mandates");
  await expect(page.getByText("Alle mandaten in orde")).toBeVisible();
});

type Line = {
  request?: string;
  reference?: string;
  msg?: string;
  action?: string;
  declaration?: string;
  attempt?: string;
};

const linesOf = (program: string): Line[] =>
  fs
    .readFileSync(path.join(root, `test-results/logs/${program}.log`), "utf8")
    .split("\n")
    .filter((it) => it.startsWith("{"))
    .map((it) => JSON.parse(it));

test("the reference of an error page is the id of its request, under which the log tells what broke", async ({
  page,
  login,
  browserErrors,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declare(page, client, "Onleesbaar");
  await settled(page);
  await query("UPDATE declaration SET state = 'unheard-of' WHERE id = $1::uuid", [id]);
  const response = await page.goto(`/declarations/${id}`);
  await query("UPDATE declaration SET state = 'accepted' WHERE id = $1::uuid", [id]);
  const requestId = response?.headers()["x-request-id"] ?? "";
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  await expect(page.getByText("Dit is niet gelukt")).toBeVisible();
  await expect(page.locator("code")).toHaveText(requestId);
  browserErrors.length = 0;
  await expect
    .poll(() => linesOf("portal").filter((it) => it.msg === "a request failed" && it.request === requestId))
    .toMatchObject([{ reference: requestId }]);
});

test("portal and worker tell what moved a declaration, by whose request and in which attempt", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declare(page, client, "Gevolgd");
  await settled(page);
  const portal = linesOf("portal").filter((it) => it.declaration === id);
  expect(portal).toMatchObject([{ action: "declaration.submit", request: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  const worker = linesOf("worker").filter((it) => it.declaration === id);
  expect(worker.length).toBeGreaterThanOrEqual(3);
  for (const line of worker) expect(line.attempt).toMatch(/^[0-9a-f-]{36}$/);
});

test("health is told without a login; the figures are not, where no token is set", async ({ request }) => {
  const at = (place: string) => request.get(new URL(place, given("INDIENST_URL")).href, { maxRedirects: 0 });
  expect((await at("/api/health/live")).status()).toBe(200);
  expect(await (await at("/api/health/ready")).json()).toEqual({ status: "ready", reasons: [] });
  expect((await at("/api/metrics")).status()).toBe(404);
});
