import type { Page } from "@playwright/test";
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
