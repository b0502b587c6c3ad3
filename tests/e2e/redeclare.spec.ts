import {
  type Client,
  declareIn,
  dimonaNumber,
  heardBodies,
  heldFor,
  inventInsz,
  makeClient,
  openPeriod,
  outcome,
  settled,
  train,
} from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";

/** In 2024 a student had 600 hours. */
const overTheLimit = { type: "STU", end: "30/09/2024", hours: "620" };
const step = "Annuleren en aangeven als gewone werknemer";

const heldTypes = async ({ number }: Client) =>
  (await heldFor(number)).map(({ features, cancelled }) => [features.workerType, cancelled]);

test("a student over the contingent stands as a problem; one reviewed step cancels and declares anew", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Teveel" }, overTheLimit);
  await expect(outcome(page, "Waarschuwing")).toBeVisible();
  const number = await dimonaNumber(id);
  await openPeriod(page, number);
  await expect(page.getByRole("main").getByRole("link", { name: step })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("table").getByText("Studentencontingent overschreden")).toBeVisible();
  await page.getByRole("link", { name: "Vera Teveel" }).click();
  await page.getByRole("complementary").getByRole("link", { name: step }).click();
  await expect(page.getByRole("heading", { name: step, level: 1 })).toBeVisible();
  await axe();
  expect((await heardBodies()).filter((it) => it.includes(number))).toEqual([]);
  await page.getByLabel("Datum einde").fill("27/9");
  await page.getByRole("button", { name: step }).dblclick();
  await page.waitForURL((url) => /\/declarations\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id));
  await settled(page);
  await expect(page.getByRole("main").getByText("Volgt op")).toBeVisible();
  expect(await heldTypes(client)).toEqual([
    ["STU", true],
    ["OTH", false],
  ]);
  expect((await heldFor(client.number))[1]?.endingDate).toBe("2024-09-27");
  await page.goto(`/?state=warned`);
  await expect(page.getByText("Vera Teveel")).toBeHidden();
  await page.goto(`/declarations/${id}/redeclare`);
  await expect(page).not.toHaveURL(/redeclare/);
});

test("when the RSZ refuses the cancellation nothing is declared anew, and it comes back with the reason", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Vergrendeld" }, overTheLimit);
  await expect(outcome(page, "Waarschuwing")).toBeVisible();
  await train(`/training/periods/${await dimonaNumber(id)}/lock`, {});
  await page.getByRole("link", { name: step }).click();
  await page.getByRole("button", { name: step }).click();
  await expect(outcome(page, "Gepauzeerd")).toBeVisible();
  await expect(page.getByText("is niet aanvaard. De oude periode bestaat dus nog")).toBeVisible();
  expect(await heldTypes(client)).toEqual([["STU", false]]);
  await page.getByRole("radio", { name: "Opgeven" }).check();
  await page.getByLabel("Reden").fill("De student blijft zoals aangegeven");
  await page.getByRole("button", { name: "Opgeven" }).click();
  await expect(outcome(page, "Opgegeven")).toBeVisible();
  expect(await heldTypes(client)).toEqual([["STU", false]]);
});

test("a reader sees the problem, and no step", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Gelezen" }, overTheLimit);
  await expect(outcome(page, "Waarschuwing")).toBeVisible();
  await login("reader", { employerIds: [client.id] });
  await page.goto(`/declarations/${id}`);
  await expect(page.getByText("het contingent van de student is overschreden")).toBeVisible();
  await expect(page.getByRole("link", { name: step })).toBeHidden();
  await page.goto(`/declarations/${id}/redeclare`);
  await expect(page.getByRole("button", { name: step })).toBeHidden();
});
