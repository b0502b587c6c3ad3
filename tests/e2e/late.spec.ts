import {
  arrive,
  declareIn,
  dimonaNumber,
  inventInsz,
  makeClient,
  openPeriod,
  outcome,
  send,
  sendLate,
  settled,
  typeFields,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const late = { start: "16/09/2024", end: "20/09/2024" };
const why = "Waarom komt ze te laat?";

const declared = (employerId: string) =>
  query<{ state: string; reason: string | null }>(
    "SELECT state, late_reason AS reason FROM declaration WHERE employer_id = $1::uuid AND state <> 'draft'",
    [employerId],
  );

test("a late IN is not hidden: it says so, asks why, and keeps the reason wherever it is looked at", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const newcomer = { insz: inventInsz(), lastName: "Telaat" };
  const id = await declareIn(page, client, newcomer, late, async () => {
    await send(page);
    await expect(page.getByLabel(why)).toBeFocused();
    await expect(page.getByText("90373-460")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Geef een reden op.")).toBeVisible();
    await axe();
    expect(await declared(client.id)).toEqual([]);
    await page.getByRole("button", { name: "De werknemer begon onverwacht" }).click();
    await page.keyboard.type(", zegt de werkgever");
    await page.keyboard.press("Control+Enter");
  });
  const reason = "De werknemer begon onverwacht, zegt de werkgever";
  await expect(outcome(page, "Waarschuwing")).toBeVisible();
  const timeliness = page.getByRole("region", { name: "Op tijd of laattijdig" });
  await expect(timeliness).toContainText(reason);
  await expect(timeliness).toContainText("laattijdig (90373-460)");
  await expect(timeliness).toContainText("3 dagen");
  await openPeriod(page, await dimonaNumber(id));
  await expect(page.getByText(`Laattijdig: ${reason}`)).toBeVisible();
  await page.goto("/declarations?late=1");
  await expect(page.getByRole("row", { name: /Telaat/ })).toContainText("laattijdig");
});

test("sent and next: the reason is asked for each, and none goes over to the next worker", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: inventInsz(), lastName: "Eersteling" }, late, async () => {
    await page.getByRole("button", { name: "Verzenden en volgende", exact: true }).click();
    await page.getByLabel(why).fill("Technisch probleem");
    await page.getByRole("button", { name: "Laattijdig verzenden en volgende" }).click();
    await expect(page.getByText("Werkgever, aard en data zijn behouden.")).toBeVisible();
    await expect(page.getByLabel(why)).toBeHidden();
    await page.getByRole("link", { name: "Bekijk de aangifte" }).click();
  });
  expect(await declared(client.id)).toMatchObject([{ reason: "Technisch probleem" }]);
});

test("what our check refuses and what is late are asked in one place, and sent by one button", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: inventInsz(), lastName: "Beide" }, { ...late, end: "13/09/2024" }, async () => {
    await send(page);
    await page.getByRole("button", { name: "Toch verzenden met reden" }).click();
    await page.getByLabel("Waarom verzendt u toch?").fill("De klant houdt vol");
    await page.getByRole("button", { name: "Toch verzenden", exact: true }).click();
    await expect(page.getByLabel(why)).toBeFocused();
    await page.keyboard.type("Nu pas gehoord");
    await page.keyboard.press("Control+Enter");
  });
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  await expect(page.getByText("De klant houdt vol")).toBeVisible();
  await expect(page.getByText("Nu pas gehoord")).toBeVisible();
});

test("a late OUT says why too, and that the RSZ has no word for it", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const newcomer = { insz: inventInsz(), lastName: "Vertrokken" };
  await declareIn(page, client, newcomer, { start: "02/09/2024" }, sendLate);
  const number = await settled(page, "Waarschuwing");
  await page.goto(`/declarations/new?kind=OUT&period=${number}`);
  await typeFields(page, { end: "06/09/2024" });
  await sendLate(page);
  await arrive(page);
  await expect(outcome(page, "Aanvaard")).toBeVisible();
  const timeliness = page.getByRole("region", { name: "Op tijd of laattijdig" });
  await expect(timeliness).toContainText("De werkgever belde pas nu");
  await expect(timeliness).toContainText("voor een late OUT bestaat geen anomalie");
});
