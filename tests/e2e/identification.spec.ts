import type { Page } from "@playwright/test";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import {
  arrive,
  type Client,
  chooseClient,
  declareIn,
  dimonaNumber,
  heard,
  heldFor,
  makeClient,
  ordinary,
  outcome,
  send,
  settled,
  typeFields,
} from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";

/** Numbers that the simulator treats in a special way; its help page lists them. */
const special = {
  identifiedLater: "01010100194",
  notIdentified: "01010100293",
  postForbidden: "01010100392",
  postDropped: "01010100590",
};

test("a worker whom the RSZ first has to identify is awaited, then accepted, all without a reload", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: special.identifiedLater, lastName: "Wachtend" });
  await expect(outcome(page, "Identificatie")).toBeVisible();
  await expect(page.getByText("De RSZ zoekt uit wie de werknemer is.")).toBeVisible();
  await axe();
  await settled(page);
  await expect(page.getByText("voorlopig")).toBeVisible();
  expect(await heldFor(client.number)).toMatchObject([
    { number: await dimonaNumber(id), worker: special.identifiedLater },
  ]);
});

async function typeIdentity(page: Page, lastName: string): Promise<void> {
  await page.getByRole("button", { name: "Geen INSZ" }).click();
  const texts = {
    Naam: lastName,
    Voornaam: "Noor",
    Geboortedatum: "00/00/1985",
    Geboorteplaats: "Nergenshuizen",
    Geboorteland: "Frankrijk",
    Nationaliteit: "Frankrijk",
    Straat: "Fictiestraat",
    Huisnummer: "1",
    Postcode: "9000",
    Gemeente: "Gent",
    Land: "Frankrijk",
  };
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel("Geslacht").selectOption("FEMALE");
}

test("a worker without a number is declared by identity data, and the RSZ's number is kept masked", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeIdentity(page, `Naamloos ${client.number}`);
  await typeFields(page, ordinary);
  await axe();
  await send(page);
  await arrive(page);
  await expect(outcome(page, "Identificatie")).toBeVisible();
  await settled(page);
  const [message] = await heard(client.number);
  expect(message?.json).toEqual({
    employer: { nssoRegistrationNumber: client.number },
    worker: {
      lastName: `Naamloos ${client.number}`,
      firstName: "Noor",
      birthDate: "1985-00-00",
      birthPlace: "Nergenshuizen",
      birthPlaceCountry: "00111",
      nationality: "00111",
      gender: "FEMALE",
      address: { street: "Fictiestraat", houseNumber: "1", zipCode: "9000", city: "Gent", country: "00111" },
    },
    dimonaIn: { startingDate: "2024-09-20", dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "OTH" } },
  });
  const [period] = await heldFor(client.number);
  expect(period?.worker).toMatch(/^850000\d{5}$/);
  await page.getByRole("link", { name: "In het personeelsbestand" }).click();
  await expect(page.getByRole("heading", { name: new RegExp(`Naamloos ${client.number}`) })).toBeVisible();
  expect(await page.content()).not.toContain(period?.worker);
});

test("a worker whom the RSZ cannot identify is refused and no period stands in the personnel file", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: special.notIdentified, lastName: "Onbekend" });
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  await expect(page.getByText("90017-151").first()).toBeVisible();
  await page.goto(`/register?employer=${client.id}`);
  await expect(page.getByText("Niemand gevonden")).toBeVisible();
  expect(await heldFor(client.number)).toEqual([]);
});

test("without a mandate a declaration pauses, says why and leads to the mandates", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: special.postForbidden, lastName: "Mandaatloos" });
  await expect(outcome(page, "Gepauzeerd")).toBeVisible();
  await expect(page.getByText(`De RSZ laat niet (meer) toe dat we voor ${client.name} aangeven.`)).toBeVisible();
  await axe();
  await page.getByRole("link", { name: "Mandaten van deze werkgever" }).click();
  await expect(page.getByRole("heading", { name: client.name })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("row", { name: /Mandaatloos/ })).toContainText("Geen mandaat");
});

/** Declares what the RSZ receives without our hearing so; the number it got there. */
async function lose(page: Page, client: Client): Promise<string> {
  await declareIn(page, client, { insz: special.postDropped, lastName: "Verbroken" });
  await expect(outcome(page, "Vastgelopen")).toBeVisible();
  const [message, ...others] = await heard(client.number);
  expect(others).toEqual([]);
  if (!message?.number) throw new Error("the RSZ did not receive it");
  return message.number;
}

test("after a dropped connection nothing is sent again; the number found at the RSZ is taken over and answered", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const number = await lose(page, client);
  const address = page.url();
  await page.goto("/");
  await expect(page.getByText("Vastgelopen: eerst te beslissen")).toBeVisible();
  await expect(page.getByRole("row", { name: /Verbroken/ })).toContainText("Misschien heeft de RSZ ze");
  await page.goto(address);
  await expect(page.getByText("Het is niet zeker of de RSZ deze aangifte heeft.")).toBeVisible();
  await expect(page.getByText("Is ze aangekomen, dan heeft de RSZ een periode vanaf")).toBeVisible();
  await expect(page.getByText(/Uiterste termijn: .*\./)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(3);
  await page.getByRole("button", { name: "Beslissing uitvoeren" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nog niet uitgevoerd" })).toBeFocused();
  await axe();
  await page.getByRole("radio", { name: "De RSZ heeft ze, onder dit nummer" }).check();
  await page.getByLabel("Dimonanummer bij de RSZ").fill(`${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`);
  await page.getByRole("button", { name: "Overnemen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "met juiste controlecijfers" })).toBeVisible();
  expect(await heard(client.number)).toHaveLength(1);
  await page.getByLabel("Dimonanummer bij de RSZ").fill(formatDimonaNumber(number));
  await page.getByLabel("Reden").fill("Opgezocht bij de RSZ");
  await axe();
  await page.getByRole("button", { name: "Overnemen" }).click();
  expect(await settled(page)).toBe(number);
  await expect(page.getByText("Reden: Opgezocht bij de RSZ")).toBeVisible();
  expect(await heard(client.number)).toHaveLength(1);
  expect(await heldFor(client.number)).toMatchObject([{ number }]);
});
