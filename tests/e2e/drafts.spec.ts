import { setTimeout as slowly } from "node:timers/promises";
import type { Page, Request } from "@playwright/test";
import {
  type Client,
  chooseClient,
  inventInsz,
  makeClient,
  type Newcomer,
  ordinary,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const newcomer = (lastName: string): Newcomer => ({ insz: inventInsz(), lastName });

test("a draft outlives a reload, and a date that nobody understands stays as it was typed", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  const worker = newcomer("Bewaard");
  // What was typed last is in it.
  const kept = page.waitForResponse((it) => /2024-10-20|20\/10\/2024/.test(it.request().postData() ?? ""));
  await typeNewcomer(page, worker);
  await typeFields(page, { ...ordinary, start: "31 septembre", end: "20/10/2024" });
  await page.getByLabel("Datum begin").blur();
  await expect(page.getByLabel("Datum begin")).toHaveValue("31 septembre");
  await kept;
  await expect(page.getByText("Concept bewaard om")).toBeVisible();
  await expect(page).toHaveURL(/draft=[0-9a-f-]{36}/);
  await expect
    .poll(async () => (await query("SELECT version FROM declaration WHERE employer_id = $1::uuid", [client.id])).length)
    .toBe(1);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Werkgever" })).toHaveValue(client.name);
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("Bewaard");
  await expect(page.getByLabel("Datum begin")).toHaveValue("31 septembre");
  await expect(page.getByLabel("Datum einde")).toHaveValue("20/10/2024");
  expect(page.url()).not.toContain(worker.insz);
  await page.goto("/declarations?state=draft");
  await page
    .getByRole("row", { name: new RegExp(client.name) })
    .getByRole("link")
    .click();
  await expect(page.getByLabel("Datum begin")).toHaveValue("31 septembre");
  await page.getByRole("button", { name: "Concept weggooien" }).click();
  await expect(page.getByLabel("Datum begin")).toHaveValue("");
  await page.goto("/declarations?state=draft");
  await expect(page.getByText("Geen concepten")).toBeVisible();
});

/** A form whose draft is being kept, for as long as it is not released. */
async function heldDraft(page: Page, client: Client): Promise<{ release: () => void }> {
  await page.goto("/declarations/new");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isKept = (request: Request) => request.method() === "POST" && !!request.postData()?.includes('"clientKey"');
  await page.route("**/declarations/new*", async (route) => {
    if (isKept(route.request())) await released;
    await route.continue();
  });
  await chooseClient(page, client);
  const keeping = page.waitForRequest(isKept);
  await typeNewcomer(page, newcomer("Bewaard"));
  await typeFields(page, ordinary);
  await keeping;
  return { release };
}

test("a link that is followed while a draft is being kept leads where it says, and what was typed since is kept", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const { release } = await heldDraft(page, client);
  const kept = page.waitForResponse((response) => response.request().method() === "POST");
  await page.route(/\/declarations\?_rsc=/, async (route) => {
    release();
    await kept;
    await slowly(500);
    await route.continue();
  });
  await page.getByRole("link", { name: "Alle aangiften" }).click();
  await page.waitForURL("/declarations");
  await expect(async () => {
    await page.goto("/declarations");
    await page
      .getByRole("row", { name: new RegExp(client.name) })
      .getByRole("link")
      .first()
      .click();
    await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("Bewaard", { timeout: 1000 });
  }).toPass();
});

test("a draft that is still being kept when it is sent does not lead away from the next worker", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const { release } = await heldDraft(page, client);
  await page.getByRole("button", { name: "Verzenden en volgende" }).click();
  release();
  await expect(page.getByText("Verzonden. Kies de volgende werknemer.").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/new\\?employer=${client.id}`));
});
