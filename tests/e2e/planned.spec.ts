import type { Page } from "@playwright/test";
import { startProgram, stopProgram, untilAnswers } from "@/scripts/processes.mjs";
import { freePort } from "@/scripts/settings.mjs";
import {
  arrive,
  chooseClient,
  declareIn,
  inventInsz,
  makeClient,
  ordinary,
  outcome,
  send,
  settled,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const later = "Op een ander moment verzenden";

/** Types a moment where it is asked for, at the foot of the form or on the declaration's page. */
async function typeMoment(page: Page, day: string, hour: string): Promise<void> {
  await page.getByLabel("Dag", { exact: true }).fill(day);
  await page.getByLabel("Uur", { exact: true }).fill(hour);
  await page.keyboard.press("Enter");
}

/** Plans instead of sending. */
const planFor = (day: string, hour: string) => async (page: Page) => {
  await page.getByRole("button", { name: later }).click();
  await expect(page.getByLabel("Dag", { exact: true })).toBeFocused();
  await typeMoment(page, day, hour);
};

/** As if the time until it is due had passed. */
const passTime = (id: string) =>
  query(
    `WITH moved AS (UPDATE declaration SET planned_at = created_at, next_attempt_at = clock_timestamp()
       WHERE id = $1::uuid RETURNING id)
     SELECT pg_notify('indienst_hand', '') FROM moved`,
    [id],
  );

/** A line so slow that the hand is quicker than what is asked of the server here. */
const overtake = (page: Page, id: string, place = id) =>
  page.route(`**/declarations/${place}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await passTime(id);
    const waits = () => query("SELECT 1 FROM declaration WHERE id = $1::uuid AND state IN ('queued', 'sending')", [id]);
    await expect.poll(waits).toEqual([]);
    await route.continue();
  });

test("a sending is planned, seen, moved, and goes at its moment", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const newcomer = { insz: inventInsz(), lastName: "Straks" };
  const id = await declareIn(page, client, newcomer, {}, async () => {
    await planFor("20/09/2024", "09:00")(page);
    await expect(page.getByText(/Dan is de wettelijke termijn voorbij.*20\/09\/2024 om 08:59/)).toBeVisible();
    await axe();
    await typeMoment(page, "20/09/2024", "08:59");
  });
  await expect(outcome(page, "Gepland")).toBeVisible();
  await expect(page.getByText("Vertrekt op vrijdag 20/09/2024 om 08:59.")).toBeVisible();
  await axe();
  await page.goto("/");
  await expect(page.getByText("gepland, eerst 20/09/24 08:59")).toBeVisible();
  await expect(page.getByRole("row", { name: /Straks/ })).toContainText("20/09 08:59");
  await page.goto(`/declarations/${id}`);
  await page.getByRole("button", { name: later }).click();
  await typeMoment(page, "t", "17u30");
  await expect(page.getByText("Vertrekt op donderdag 19/09/2024 om 17:30.")).toBeVisible();
  expect(await query("SELECT 1 FROM declaration WHERE id = $1::uuid AND state = 'planned'", [id])).toHaveLength(1);
  await passTime(id);
  await settled(page);
  await expect(page.getByText("Het geplande moment is er: ingediend")).toBeVisible();
});

test("what is planned can be sent now, or comes back as a draft with all that was typed", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const student = { type: "STU", end: "27/09/2024", hours: "21" };
  const newcomer = { insz: inventInsz(), lastName: "Terug", firstName: "Ilse" };
  await declareIn(page, client, newcomer, student, planFor("+1", "0730"));
  await page.getByRole("button", { name: "Terugroepen" }).press("Enter");
  await page.waitForURL(/\/declarations\/new\?draft=/);
  await expect(page.getByRole("combobox", { name: "Werkgever" })).toHaveValue(client.name);
  await expect(page.getByRole("combobox", { name: "Werknemer", exact: true })).toHaveValue(/Terug Ilse/);
  await expect(page.getByRole("combobox", { name: "Aard werknemer" })).toHaveValue(/^STU/);
  await expect(page.getByLabel("Datum begin")).toHaveValue("20/09/2024");
  await expect(page.getByLabel("Datum einde")).toHaveValue("27/09/2024");
  await expect(page.getByLabel("Aantal geplande uren")).toHaveValue("21");
  await planFor("+1", "0745")(page);
  await arrive(page);
  await page.getByRole("button", { name: "Nu verzenden" }).click();
  await settled(page);
});

/** A portal of one's own at which what is sent rests for so many seconds, and the officer who works there. */
async function atPortalWithUndo(
  seconds: number,
  { page, login }: { page: Page; login: (role: "officer", of: { employerIds: string[] }) => Promise<unknown> },
  work: (client: Awaited<ReturnType<typeof makeClient>>) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const settings = { LOG_LEVEL: "error", UNDO_SECONDS: String(seconds), PORT: String(port) };
  const portal = startProgram("portal", { ...process.env, ...settings });
  try {
    await untilAnswers(`http://127.0.0.1:${port}/login`, portal);
    const client = await makeClient();
    await login("officer", { employerIds: [client.id] });
    const goto = page.goto.bind(page);
    page.goto = (path, options) => goto(new URL(path, `http://localhost:${port}`).href, options);
    await work(client);
  } finally {
    // Its stream ends before what serves it.
    await page.close();
    await stopProgram(portal);
  }
}

test("as long as it rests what was sent can be recalled, on its page and beside the next form", async ({
  page,
  login,
  axe,
}) => {
  await atPortalWithUndo(60, { page, login }, async (client) => {
    const first = await declareIn(page, client, { insz: inventInsz(), lastName: "Bedacht" });
    await expect(page.getByText(/Vertrekt over \d+ s\./)).toBeVisible();
    await axe();
    await page.getByRole("button", { name: "Terugroepen" }).press("Enter");
    await page.waitForURL(/\/declarations\/new\?draft=/);
    await expect(page.getByRole("combobox", { name: "Werknemer", exact: true })).toHaveValue(/Bedacht Vera/);
    await page.getByRole("button", { name: "Verzenden en volgende" }).click();
    const recalled = page.getByRole("main").getByRole("button", { name: "Terugroepen" });
    await expect(recalled).toBeVisible();
    await axe();
    await recalled.press("Enter");
    await page.getByRole("link", { name: "Verder met het concept" }).press("Enter");
    await page.waitForURL(/\/declarations\/new\?draft=/);
    await expect(page.getByRole("combobox", { name: "Werknemer", exact: true })).toHaveValue(/Bedacht Vera/);
    await send(page);
    const last = await arrive(page);
    await overtake(page, last);
    await page.getByRole("button", { name: "Terugroepen" }).click();
    await expect(page.getByText("Te laat om terug te roepen").first()).toBeVisible();
    await settled(page);
    const states = await query("SELECT 1 FROM declaration WHERE employer_id = $1::uuid AND state = 'recalled'", [
      client.id,
    ]);
    expect([first === last, states.length]).toEqual([false, 2]);
  });
});

test("too late a recall beside the next form is told, and read aloud once", async ({ page, login }) => {
  await atPortalWithUndo(60, { page, login }, async (client) => {
    await page.goto("/declarations/new");
    await chooseClient(page, client);
    await typeNewcomer(page, { insz: inventInsz(), lastName: "Onderweg" });
    await typeFields(page, ordinary);
    await page.getByRole("button", { name: "Verzenden en volgende" }).click();
    const href = await page.getByRole("link", { name: "Bekijk de aangifte" }).getAttribute("href");
    await overtake(page, href?.slice(-36) ?? "", "new**");
    await page.getByRole("main").getByRole("button", { name: "Terugroepen" }).click();
    const told = page.getByRole("main").getByText("Te laat om terug te roepen");
    await expect(told).toBeVisible();
    expect(await told.evaluate((it) => it.closest("[role=status]") === null)).toBe(true);
    await expect(page.getByRole("status").filter({ hasText: "Te laat om terug te roepen" })).toHaveCount(1);
  });
});

test("when the rest is over the keyboard is not lost: what could be recalled leads on to the declaration", async ({
  page,
  login,
}) => {
  await atPortalWithUndo(5, { page, login }, async (client) => {
    await declareIn(page, client, { insz: inventInsz(), lastName: "Weg" });
    const recallButton = page.getByRole("main").getByRole("button", { name: "Terugroepen" });
    await recallButton.focus();
    await settled(page);
    await expect(page.getByRole("main")).toBeFocused();
    await page.goto("/declarations/new");
    await chooseClient(page, client);
    await typeNewcomer(page, { insz: inventInsz(), lastName: "Voorbij" });
    await typeFields(page, ordinary);
    await page.getByRole("button", { name: "Verzenden en volgende" }).click();
    await recallButton.focus();
    await expect(recallButton).toBeHidden();
    await expect(page.getByRole("link", { name: "Bekijk de aangifte" })).toBeFocused();
  });
});

test("a cancellation and what is declared anew are recalled together; in doubt neither can be", async ({
  page,
  login,
  axe,
}) => {
  await atPortalWithUndo(60, { page, login }, async (client) => {
    const step = "Annuleren en aangeven als gewone werknemer";
    const student = { type: "STU", end: "30/09/2024", hours: "620" };
    const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Samen" }, student);
    await passTime(id);
    await expect(outcome(page, "Waarschuwing")).toBeVisible();
    await page.getByRole("link", { name: step }).click();
    await page.getByRole("button", { name: step }).click();
    await page.waitForURL((url) => /\/declarations\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id));
    const made = page.url().slice(-36);
    const both = page.getByRole("button", { name: "Beide terugroepen" });
    await expect(both).toBeVisible();
    await axe();
    await query("UPDATE declaration SET doubts = 1 WHERE id = $1::uuid", [made]);
    await page.reload();
    await expect(page.getByText("een eerdere verzending is misschien bij de RSZ aangekomen")).toBeVisible();
    await expect(both).toBeHidden();
    await query("UPDATE declaration SET doubts = 0 WHERE id = $1::uuid", [made]);
    await page.reload();
    await both.click();
    await page.waitForURL(new RegExp(`/declarations/${id}$`));
    await expect(page.getByRole("link", { name: step })).toBeVisible();
    const states = await query<{ state: string }>(
      "SELECT state FROM declaration WHERE employer_id = $1::uuid ORDER BY sequence",
      [client.id],
    );
    expect(states.map((it) => it.state)).toEqual(["accepted", "recalled", "recalled"]);
  });
});
