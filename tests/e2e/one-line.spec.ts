// Declarations typed as lines, from any page: read while they are typed, then looked at as rows; nothing is sent.
import { inventInsz, makeClient } from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

test("lines typed from an employer's page become rows to look at; what was typed waits for the next opening", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  await page.goto(`/employers/${client.id}`);
  await page.keyboard.press("Control+i");
  const dialog = page.getByRole("dialog", { name: "Aangiften als lijnen" });
  await expect(dialog.getByRole("combobox", { name: "Werkgever van de lijnen" })).toHaveValue(client.name);
  const worker = inventInsz();
  const text = dialog.getByRole("textbox", { name: "Een aangifte per lijn" });
  await expect(text).toBeFocused();
  await text.fill(`flx ${worker} Peeters Jan 20/09 17-23 pc 302\nout ${worker} 31/02 nogiets?`);
  const lines = dialog.getByRole("table", { name: "Hoe de lijnen gelezen zijn" }).getByRole("row");
  await expect(lines.nth(1)).toContainText("20/09/2024 17:00 – 23:00");
  await expect(lines.nth(2)).toContainText("31/02 nogiets?");
  await axe();

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Aangiften als lijnen typen" }).click();
  await expect(lines).toHaveCount(3);

  await dialog.getByRole("button", { name: "2 rijen nakijken in een blad" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
  const cells = page.getByRole("grid").getByRole("row");
  await expect(cells.nth(1)).toContainText(client.name);
  await expect(cells.nth(1)).toContainText("Peeters");
  await expect(cells.nth(2)).toContainText("nogiets?");
  await expect(page.getByRole("button", { name: "1 rij verzenden" })).toBeVisible();
  const id = page.url().slice(-36);
  expect(await query("SELECT 1 FROM declaration WHERE batch_id = $1::uuid", [id])).toEqual([]);

  // Done with: the next opening begins anew, for the same employer.
  await page.keyboard.press("Control+i");
  await expect(text).toHaveValue("");
  await expect(dialog.getByRole("combobox")).toHaveValue(client.name);

  // One line may open in the form instead, and its number in no address.
  const toForm = dialog.getByRole("button", { name: "Openen in het formulier" });
  await text.fill(`flx ${worker} Peeters Jan 20/09 17-23 nogiets?`);
  await expect(lines.nth(1)).toContainText("nogiets?");
  await expect(toForm).toHaveCount(0);
  await text.fill(`flx ${worker} Peeters Jan 20/09 17-23`);
  await toForm.click();
  await page.waitForURL(/\/declarations\/new\?draft=[0-9a-f-]{36}$/);
  await expect(page.getByLabel("Datum begin")).toHaveValue("20/09/2024");
  await expect(page.getByLabel("Uur - beginuur")).toHaveValue("17:00");
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("Peeters");
});

test("who only reads is offered no lines", async ({ page, login }) => {
  await login("reader");
  await page.goto("/employers");
  await expect(page.getByRole("searchbox").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Aangiften als lijnen typen" })).toHaveCount(0);
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
