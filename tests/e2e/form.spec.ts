import { setTimeout as slowly } from "node:timers/promises";
import type { Page, Request } from "@playwright/test";
import {
  arrive,
  type Client,
  chooseClient,
  declareIn,
  heard,
  inventInsz,
  makeClient,
  type Newcomer,
  ordinary,
  outcome,
  send,
  settled,
  train,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const newcomer = (lastName: string): Newcomer => ({ insz: inventInsz(), lastName });

const summaryOf = (page: Page) => page.getByRole("alert").filter({ hasText: "Nog niet verzonden" });

/** Declarations of a client that were sent; drafts, also those given up, are none. */
const submitted = async (client: Client): Promise<number> => {
  const rows = await query("SELECT id FROM declaration WHERE employer_id = $1::uuid AND submitted_at IS NOT NULL", [
    client.id,
  ]);
  return rows.length;
};

test("findings show while typing; after a failed attempt their summary takes the focus and leads to each field", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await typeFields(page, { type: "OTH", committee: "XXX", start: "20/09/2024", end: "19/09/2024" });
  await page.getByLabel("Datum einde").blur();
  await expect(page.getByText("00911-014")).toBeVisible();
  await expect(page.getByLabel("Datum einde")).toHaveAttribute("aria-invalid", "true");
  await typeFields(page, { end: "20/09/2024" });
  await expect(page.getByText("00911-014")).toHaveCount(0);
  await send(page);
  await expect(summaryOf(page)).toBeFocused();
  await axe();
  await summaryOf(page).getByRole("link", { name: "De werkgever ontbreekt." }).click();
  await expect(page.getByRole("combobox", { name: "Werkgever" })).toBeFocused();
  await chooseClient(page, client);
  await send(page);
  await expect(summaryOf(page)).toBeFocused();
  await expect(summaryOf(page).getByRole("link")).toHaveCount(1);
  expect(await submitted(client)).toBe(0);
});

test("what our check refuses is sent anyway with a reason, and the RSZ decides", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const worker = newcomer("Toch");
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, worker);
  await typeFields(page, { ...ordinary, end: "19/09/2024" });
  await send(page);
  await expect(summaryOf(page)).toBeFocused();
  await page.getByRole("button", { name: "Toch verzenden met reden" }).click();
  await expect(page.getByLabel("Waarom verzendt u toch?")).toBeFocused();
  await page.getByRole("button", { name: "Toch verzenden", exact: true }).click();
  await expect(page.getByText("Geef een reden op.")).toBeVisible();
  await axe();
  expect(await submitted(client)).toBe(0);
  await page.getByLabel("Waarom verzendt u toch?").fill("De klant bevestigde deze data");
  await page.getByRole("button", { name: "Toch verzenden", exact: true }).click();
  await arrive(page);
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  await expect(page.getByText("00911-014").first()).toBeVisible();
  await expect(page.getByText("De klant bevestigde deze data").first()).toBeVisible();
  expect(await heard(worker.insz)).toMatchObject([
    { status: 201, json: { dimonaIn: { startingDate: "2024-09-20", endingDate: "2024-09-19" } } },
  ]);
});

test("a draft outlives a reload, and a date that nobody understands stays as it was typed", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  const worker = newcomer("Bewaard");
  await typeNewcomer(page, worker);
  await typeFields(page, { ...ordinary, start: "31 septembre", end: "20/10/2024" });
  await page.getByLabel("Datum begin").blur();
  await expect(page.getByLabel("Datum begin")).toHaveValue("31 septembre");
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

test("a double click gives one declaration", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const worker = newcomer("Dubbelklik");
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, worker);
  await typeFields(page, ordinary);
  await page.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }).dblclick();
  await arrive(page);
  await settled(page);
  expect(await submitted(client)).toBe(1);
  expect(await heard(worker.insz)).toHaveLength(1);
});

test("the same declaration sent from two tabs at once is one declaration, shown in both", async ({
  page,
  context,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const worker = newcomer("Tweetabs");
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto("/declarations/new");
    await chooseClient(tab, client);
    await typeNewcomer(tab, worker);
    await typeFields(tab, ordinary);
  }
  await Promise.all([send(page), send(other)]);
  expect(await arrive(page)).toBe(await arrive(other));
  await Promise.all([settled(page), settled(other)]);
  expect(await submitted(client)).toBe(1);
  expect(await heard(worker.insz)).toHaveLength(1);
});

test("Ctrl+Enter sends from a field; Enter alone does not", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, newcomer("Toetsen"));
  await typeFields(page, ordinary);
  await page.getByLabel("Datum begin").press("Enter");
  expect(await submitted(client)).toBe(0);
  await page.getByLabel("Datum begin").press("Control+Enter");
  await arrive(page);
  await settled(page);
});

test("a student ends with the quarter by proposal and needs planned hours", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const worker = newcomer("Student");
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, worker);
  await typeFields(page, { type: "STU", committee: "XXX", start: "20/09/2024" });
  await expect(page.getByLabel("Datum einde")).toHaveValue("30/09/2024");
  await typeFields(page, { end: "01/10/2024" });
  await send(page);
  await expect(summaryOf(page).getByRole("link")).toHaveCount(2);
  await expect(summaryOf(page)).toContainText("hetzelfde kwartaal");
  await expect(summaryOf(page)).toContainText("Het aantal geplande uren ontbreekt");
  await axe();
  await typeFields(page, { end: "30/09/2024", hours: "120" });
  await send(page);
  await arrive(page);
  await settled(page);
  expect(await heard(worker.insz)).toMatchObject([
    {
      json: {
        dimonaIn: {
          startingDate: "2024-09-20",
          endingDate: "2024-09-30",
          plannedHoursNumber: 120,
          dimonaFeatures: { workerType: "STU", jointCommissionNumber: "XXX" },
        },
      },
    },
  ]);
});

test("a local authority is asked for no joint committee and sends none", async ({ page, login }) => {
  const client = await makeClient({ kind: "local-authority" });
  await train(`/training/employers/${client.number}`, { kind: "local-authority" });
  await login("officer", { employerIds: [client.id] });
  const worker = newcomer("Gemeente");
  await page.goto("/declarations/new");
  await expect(page.getByLabel("Nummer van paritair comité")).toHaveCount(1);
  await chooseClient(page, client);
  await expect(page.getByLabel("Nummer van paritair comité")).toHaveCount(0);
  await typeNewcomer(page, worker);
  await typeFields(page, { type: "OTH", start: "20/09/2024" });
  await send(page);
  await arrive(page);
  await settled(page);
  expect(await heard(worker.insz)).toMatchObject([{ json: { dimonaIn: { dimonaFeatures: { workerType: "OTH" } } } }]);
  expect(JSON.stringify(await heard(worker.insz))).not.toContain("jointCommissionNumber");
});

test("after sending, the form goes on with the next worker and keeps employer, type and days", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, newcomer("Eerste"));
  await settled(page);
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, newcomer("Tweede"));
  await typeFields(page, ordinary);
  await page.getByRole("button", { name: "Verzenden en volgende" }).click();
  await expect(page.getByText("Verzonden. Kies de volgende werknemer.").first()).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Werknemer", exact: true })).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Werkgever" })).toHaveValue(client.name);
  await expect(page.getByLabel("Datum begin")).toHaveValue("20/09/2024");
  await typeNewcomer(page, newcomer("Derde"));
  await page.getByRole("button", { name: "Verzenden en volgende" }).click();
  await expect.poll(() => submitted(client)).toBe(3);
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
