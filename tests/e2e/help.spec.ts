import type { Page } from "@playwright/test";
import { LOCALE_COOKIE } from "@/lib/preferences";
import { chooseClient, makeClient, typeFields } from "@/tests/e2e/desk";
import { expect, given, test } from "@/tests/e2e/fixtures";

const helpOf = (page: Page) => page.getByRole("region", { name: "Uitleg bij een veld" });

test("F1 in a field tells what it is; Escape gives the focus back; nothing is locked meanwhile", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await typeFields(page, { type: "STU", committee: "XXX" });
  const hours = page.getByLabel("Aantal geplande uren");
  await hours.focus();
  await page.keyboard.press("F1");
  await expect(helpOf(page)).toBeFocused();
  await expect(helpOf(page)).toContainText("Voor STU, in deze IN: verplicht");
  await expect(helpOf(page)).toContainText("Een geheel getal van 1 tot 999.");
  await expect(helpOf(page)).toContainText("zone 01135, element PlannedHoursNbr");
  await axe();
  await page.keyboard.press("Escape");
  await expect(helpOf(page)).toHaveCount(0);
  await expect(hours).toBeFocused();

  const end = page.getByLabel("Datum einde");
  await end.focus();
  await page.keyboard.press("F1");
  await expect(helpOf(page)).toContainText("Datum einde");
  await end.fill("01/12/2024");
  await expect(helpOf(page)).toContainText("00911");
});

test("the question mark does what F1 does; on a narrow screen help stands under its own field", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: "fr", url: given("INDIENST_URL") }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/declarations/new");
  const box = page.locator("[data-field=declare-startDate]");
  await box.getByRole("button", { name: "Explication (F1)" }).click();
  const help = box.getByRole("region", { name: "Explication d'un champ" });
  await expect(help).toBeFocused();
  await expect(help).toContainText("Le premier jour de la période Dimona");
  await expect(help).toContainText("Il s'y appelle");
  await axe();
  await help.getByRole("button", { name: "Fermer l'explication (Esc)" }).click();
  await expect(help).toHaveCount(0);
  await expect(box.getByRole("textbox")).toBeFocused();
});

test("from the help of a field one comes to its anomalies, and to all fields with who asks them", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await page.getByLabel("Datum begin").focus();
  await page.keyboard.press("F1");
  await helpOf(page).getByText("afwijkingen van de RSZ bij dit veld").click();
  const link = helpOf(page).getByRole("link", { name: "Bekijk ze bij de regels (nieuw tabblad)" });
  const [rules] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await expect(rules.getByRole("link", { name: "Alleen bij Datum begin" })).toBeVisible();
  await expect(rules.getByRole("rowheader", { name: "00910-008" })).toBeVisible();
  await expect(rules.getByRole("rowheader", { name: "00655-003" })).toHaveCount(0);
  await rules.close();

  await page.goto("/rules/fields");
  const row = page.getByRole("row", { name: /^Aantal geplande uren/ });
  await expect(row.getByRole("cell").nth(1)).toHaveText(/verplicht/);
  await axe();
  await page.getByRole("link", { name: "OUT", exact: true }).click();
  await expect(page.getByRole("row", { name: /^Aantal geplande uren/ })).toHaveCount(0);
});
