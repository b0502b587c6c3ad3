import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { hashPassword } from "@/lib/access/password";
import { formatInsz } from "@/lib/dimona/identifiers";
import { arrive, heard, inventInsz, makeClient, settled } from "@/tests/e2e/desk";
import { alive, expect, joinTeam, query, test } from "@/tests/e2e/fixtures";

/** Presses Tab until this has the focus: it must be reached, and before long. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came there");
}

async function typeInto(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

async function makeOfficer(employerId: string): Promise<{ email: string; password: string }> {
  const [email, password] = [`${randomUUID()}@test.example`, randomUUID()];
  const [row] = await query<{ id: string }>(
    "INSERT INTO user_account (email, name, password_hash, role, language) VALUES ($1, 'Karel Toets', $2, 'officer', 'nl') RETURNING id",
    [email, await hashPassword(password)],
  );
  await joinTeam(row?.id ?? "", `team ${email}`, [employerId]);
  return { email, password };
}

test("from login to an accepted IN by keyboard alone", async ({ page }) => {
  const client = await makeClient();
  const insz = inventInsz();
  const { email, password } = await makeOfficer(client.id);
  await page.goto("/login");
  await typeInto(page, page.getByLabel("E-mailadres"), email);
  await typeInto(page, page.getByLabel("Wachtwoord"), password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Werklijst" })).toBeVisible();
  await expect(page.locator("body")).toBeFocused();
  await alive(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { name: "Nieuwe aangifte", level: 1 })).toBeVisible();
  await typeInto(page, page.getByRole("combobox", { name: "Werkgever" }), client.number);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([new RegExp(client.name)]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Werkgever" })).toHaveValue(client.name);
  await typeInto(page, page.getByRole("combobox", { name: "Werknemer", exact: true }), insz);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([new RegExp(formatInsz(insz))]);
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByLabel("Naam", { exact: true }), "Toets");
  await typeInto(page, page.getByLabel("Voornaam"), "Tamara");
  await typeInto(page, page.getByLabel("Aard werknemer"), "OTH");
  await typeInto(page, page.getByLabel("Nummer van paritair comité"), "XXX");
  await typeInto(page, page.getByLabel("Datum begin"), "+1");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Datum begin")).toHaveValue("20/09/2024");
  await tabTo(page, page.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }));
  await page.keyboard.press("Enter");
  await arrive(page);
  const number = await settled(page);
  expect(await heard(insz)).toMatchObject([{ number, json: { dimonaIn: { startingDate: "2024-09-20" } } }]);
  await tabTo(page, page.getByRole("link", { name: "In het personeelsbestand" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Toets/ })).toBeVisible();
});
