import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { formatInsz } from "@/lib/dimona/identifiers";
import { makeEnterpriseNumber, makeInsz, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import { type Account, expect, joinTeam, query, test } from "@/tests/e2e/fixtures";

/** The account gets a team of its own, without employers. */
const withTeam = (account: Account) => joinTeam(account.id, `team ${account.id}`, []);

const save = (page: Page) => page.getByRole("button", { name: "Bewaren" }).click();

type Made = { url: string; id: string; name: string; number: string };

/** An employer, by the form. */
async function makeEmployer(page: Page): Promise<Made> {
  const number = makeNssoNumber(randomInt(1_999_000));
  const name = `Fictie ${number} BV`;
  await page.goto("/employers/new");
  await page.getByLabel("Naam").fill(name);
  await page.locator("#numbers-0-number").fill(number);
  await save(page);
  await page.waitForURL(/\/employers\/[0-9a-f-]{36}$/);
  return { url: page.url(), id: page.url().slice(-36), name, number };
}

async function addWorker(page: Page, employerId: string, insz: string, lastName: string): Promise<string> {
  await page.goto(`/people/new?employer=${employerId}`);
  await page.getByLabel("INSZ of bisnummer").fill(insz);
  await page.getByLabel("Naam", { exact: true }).fill(lastName);
  await page.getByLabel("Voornaam").fill("Vera");
  await save(page);
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  return page.url();
}

/** An invented number that no other journey has. */
const inventInsz = () => makeInsz(`19${randomInt(50, 99)}0${randomInt(1, 9)}${randomInt(10, 28)}`, randomInt(1, 998));

test("an employer is made, found by its number in another notation, and a double of it refused", async ({
  page,
  login,
  axe,
}) => {
  await withTeam(await login("officer"));
  const { url, number, name } = await makeEmployer(page);
  await expect(page).toHaveTitle(new RegExp(name));
  await expect(page.getByText(formatRszNumber(number))).toBeVisible();
  await axe();
  await page.goto("/employers");
  await page.getByRole("searchbox", { name: "Zoek werkgevers" }).fill(formatRszNumber(number));
  await page.getByRole("button", { name: "Zoeken", exact: true }).click();
  await page.waitForURL(url);
  await page.goto("/employers/new");
  await page.getByLabel("Naam").fill("Dubbel BV");
  await page.locator("#numbers-0-number").fill(number);
  await save(page);
  const summary = page.getByRole("alert").filter({ hasText: "Nog niet bewaard" });
  await expect(summary).toContainText("is al van een andere werkgever");
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Naam")).toHaveValue("Dubbel BV");
  await axe();
});

test("of two who change an employer the second sees both values and loses nothing typed", async ({
  page,
  context,
  login,
  axe,
}) => {
  await withTeam(await login("officer"));
  const { url } = await makeEmployer(page);
  const other = await context.newPage();
  await page.goto(`${url}/edit`);
  await other.goto(`${url}/edit`);
  await other.getByLabel("Naam").fill("Van de ander BV");
  await save(other);
  await other.waitForURL(url);
  await page.getByLabel("Naam").fill("Van mij BV");
  await page.getByLabel("Ondernemingsnummer").fill(makeEnterpriseNumber(randomInt(17_000_000)));
  await save(page);
  await expect(page.getByText("Nu bewaard: Van de ander BV")).toBeVisible();
  await expect(page.getByLabel("Naam")).toHaveValue("Van mij BV");
  await axe();
  await page.getByRole("button", { name: "Mijn gegevens houden" }).click();
  await save(page);
  await page.waitForURL(url);
  await expect(page.getByRole("heading", { name: "Van mij BV" })).toBeVisible();
});

test("a number known at another employer reveals nothing, and is shown only when asked for", async ({
  page,
  login,
  axe,
}) => {
  const insz = inventInsz();
  await withTeam(await login("officer"));
  await addWorker(page, (await makeEmployer(page)).id, insz, "Geheimzinnig");
  const officer = await login("officer");
  await withTeam(officer);
  const personUrl = await addWorker(page, (await makeEmployer(page)).id, formatInsz(insz), "Getypt");
  await expect(page.getByRole("heading", { name: "Vera Getypt" })).toBeVisible();
  await page.reload();
  const html = await page.content();
  for (const hidden of ["Geheimzinnig", insz, formatInsz(insz)]) expect(html).not.toContain(hidden);
  await axe();
  await page.getByRole("button", { name: "INSZ tonen" }).click();
  await expect(page.getByText(formatInsz(insz))).toBeVisible();
  await page.goto("/people");
  await page.getByRole("searchbox", { name: "Zoek werknemers" }).fill(insz);
  await page.getByRole("button", { name: "Zoeken", exact: true }).click();
  await page.waitForURL(personUrl);
  const looks = await query<{ purpose: string }>("SELECT purpose FROM consultation WHERE user_id = $1", [officer.id]);
  expect(looks.map((it) => it.purpose)).toContain("reveal");
});

test("a worker without a number needs all identity data, in any notation of a date", async ({ page, login, axe }) => {
  await withTeam(await login("officer"));
  const { id } = await makeEmployer(page);
  await page.goto(`/people/new?employer=${id}`);
  await page.getByLabel("Naam", { exact: true }).fill("Naamloos");
  await page.getByLabel("Voornaam").fill("Noor");
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "9 gegevens" })).toBeFocused();
  await axe();
  await page.getByLabel("Geboortedatum").fill("1985");
  const texts = {
    Geboorteplaats: "Nergenshuizen",
    Straat: "Fictiestraat",
    Huisnummer: "1",
    Postcode: "9000",
    Gemeente: "Gent",
  };
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).fill(text);
  for (const label of ["Geboorteland", "Nationaliteit"]) {
    await page.getByRole("combobox", { name: label }).fill("frank");
    await page.getByRole("option", { name: "Frankrijk" }).click();
  }
  await page.getByLabel("Geslacht").selectOption("FEMALE");
  await save(page);
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await expect(page.getByText("00/00/1985")).toBeVisible();
  await expect(page.getByText("Nergenshuizen, Frankrijk")).toBeVisible();
});

test("another team's employer and worker are not found, and a reader is offered no change", async ({
  page,
  login,
  browserErrors,
}) => {
  await withTeam(await login("officer"));
  const { id, url } = await makeEmployer(page);
  const personUrl = await addWorker(page, id, inventInsz(), "Afgeschermd");
  await login("reader", { employerIds: [id] });
  await page.goto(url);
  await expect(page.getByRole("link", { name: "Personeelsbestand" }).last()).toBeVisible();
  await expect(page.getByRole("link", { name: "Wijzigen" })).toHaveCount(0);
  expect((await page.goto(`${url}/edit`))?.status()).toBe(404);
  await withTeam(await login("officer"));
  for (const hidden of [url, `${url}/edit`, personUrl, `${personUrl}/edit`])
    expect((await page.goto(hidden))?.status()).toBe(404);
  // The browser reports each 404 that was asked for here.
  browserErrors.length = 0;
});
