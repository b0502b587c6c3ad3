import type { Page } from "@playwright/test";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import {
  arrive,
  type Client,
  declareIn,
  dimonaNumber,
  heard,
  heldFor,
  inventInsz,
  makeClient,
  openPeriod,
  outcome,
  send,
  sendLate,
  settled,
  typeFields,
} from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";

/**
 * RSZ manual REST v1, "Voorbeeld": what its Dimona IN looks like on the wire, five years on as all journeys are. To the
 * letter, in 2019, it stands in lib/rsz/codec-v1.test.ts.
 */
const manualsOwn = {
  employer: { nssoRegistrationNumber: "118203423" },
  worker: { ssin: "65111899997" },
  dimonaIn: {
    startingDate: "2024-09-20",
    endingDate: "2024-09-21",
    dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "OTH" },
  },
};

test("what the manual declares reaches the wire field by field, and its period the personnel file", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient({ number: "118203423" });
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await page.getByRole("combobox", { name: "Werkgever" }).fill("1182034-23");
  await page.getByRole("option", { name: client.name }).click();
  await page.getByRole("combobox", { name: "Werknemer", exact: true }).fill("65.11.18-999.97");
  await page.getByRole("option", { name: "nieuw bij deze werkgever" }).click();
  await page.getByLabel("Naam", { exact: true }).fill("Handboek");
  await page.getByLabel("Voornaam").fill("Hilde");
  await typeFields(page, { type: "OTH", committee: "XXX", start: "20092024", end: "21-09-24" });
  await page.getByLabel("Datum einde").blur();
  await expect(page.getByLabel("Datum begin")).toHaveValue("20/09/2024");
  await expect(page.getByLabel("Datum einde")).toHaveValue("21/09/2024");
  await axe();
  await send(page);
  const id = await arrive(page);
  await expect(page.getByText("Ontvangstbevestiging.")).toBeVisible();
  const number = await dimonaNumber(id);
  await expect(page.getByRole("main").getByText(formatDimonaNumber(number)).first()).toBeVisible();
  await settled(page);
  await expect(page.getByText("Zonder opmerkingen.")).toBeVisible();
  await axe();
  expect(await heard("65111899997")).toEqual([{ number, status: 201, json: manualsOwn }]);
  await page.getByRole("link", { name: "In het personeelsbestand" }).click();
  const row = page.getByRole("row", { name: new RegExp(formatDimonaNumber(number)) });
  for (const text of ["OTH", "XXX", "20/09/2024", "21/09/2024", "Aanvaard"]) await expect(row).toContainText(text);
  await axe();
  expect(await heldFor(client.number)).toMatchObject([
    { number, worker: "65111899997", startingDate: "2024-09-20", endingDate: "2024-09-21", cancelled: false },
  ]);
});

/** From the period's page to the form of a change. */
async function change(page: Page, number: string, kind: "OUT" | "UPDATE" | "CANCEL"): Promise<void> {
  await openPeriod(page, number);
  await page.getByRole("link", { name: kind, exact: true }).click();
  await page.waitForURL(/declarations\/new/);
}

/** Sends the change and waits for the verdict; what the simulator heard of it. */
async function sendChange(page: Page, sending = send): Promise<unknown> {
  await sending(page);
  const id = await arrive(page);
  await expect(outcome(page, "Aanvaard")).toBeVisible();
  const own = await dimonaNumber(id);
  return (await heard("dimonaNumber")).find((it) => it.number === own)?.json;
}

async function opened(page: Page, client: Client): Promise<string> {
  await declareIn(page, client, { insz: inventInsz(), lastName: "Verandering" });
  return settled(page);
}

const only = async (client: Client) => {
  const [period, ...others] = await heldFor(client.number);
  expect(others).toEqual([]);
  return period;
};

test("an open period is changed, ended and cancelled; wire, the RSZ and the personnel file agree each time", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const number = await opened(page, client);
  const row = page.getByRole("row", { name: new RegExp(formatDimonaNumber(number)) });
  expect(await only(client)).toMatchObject({ number, startingDate: "2024-09-20", cancelled: false });

  await change(page, number, "UPDATE");
  await expect(page.getByText("Nu: 20/09/2024")).toBeVisible();
  // Work begins at nine here, an hour ago.
  await typeFields(page, { start: "19/09/2024" });
  expect(await sendChange(page, sendLate)).toEqual({
    dimonaUpdate: { dimonaNumber: number, startingDate: "2024-09-19" },
  });
  expect(await only(client)).toMatchObject({ startingDate: "2024-09-19" });
  await openPeriod(page, number);
  await expect(row).toContainText("19/09/2024");

  await change(page, number, "OUT");
  await typeFields(page, { end: "30/09/2024" });
  expect(await sendChange(page)).toEqual({ dimonaOut: { dimonaNumber: number, endingDate: "2024-09-30" } });
  expect(await only(client)).toMatchObject({ startingDate: "2024-09-19", endingDate: "2024-09-30" });
  await openPeriod(page, number);
  await expect(row).toContainText("30/09/2024");
  await expect(page.getByRole("link", { name: "OUT", exact: true })).toHaveCount(0);

  await change(page, number, "CANCEL");
  expect(await sendChange(page)).toEqual({ dimonaCancel: { dimonaNumber: number } });
  expect(await only(client)).toMatchObject({ cancelled: true });
  await openPeriod(page, number);
  await expect(row).toContainText("Geannuleerd");
  for (const kind of ["OUT", "UPDATE", "CANCEL"])
    await expect(page.getByRole("link", { name: kind, exact: true })).toHaveCount(0);
});
