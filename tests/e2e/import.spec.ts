// Files into a sheet and out of it: read beside the page, matched by headers or by hand, remembered, and written again.
import path from "node:path";
import type { Page } from "@playwright/test";
import { inventInsz, makeClient } from "@/tests/e2e/desk";
import { download } from "@/tests/e2e/download";
import { expect, test } from "@/tests/e2e/fixtures";
import { cell, newSheet } from "@/tests/e2e/sheet";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Bestand inlezen" });

async function choose(page: Page, file: string | { name: string; text: string }): Promise<void> {
  if (!(await dialog(page).isVisible())) await page.getByRole("button", { name: "Bestand inlezen" }).click();
  const given =
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: "text/csv", buffer: Buffer.from(file.text, "latin1") };
  await dialog(page).getByLabel("Bestand kiezen").setInputFiles(given);
}

const readAs = (page: Page, header: string) => dialog(page).getByLabel(`${header} wordt gelezen als`);

test("a workbook of an independent writer stands in the sheet as it was shown there", async ({ page, login, axe }) => {
  await login("officer");
  await newSheet(page);
  await choose(page, path.join(import.meta.dirname, "../fixtures/written-by-openpyxl.xlsx"));
  await expect(dialog(page)).toContainText("4 rijen, 11 kolommen herkend");
  await expect(dialog(page)).toContainText("Opmerking (3 cellen)");
  await axe();
  await dialog(page).getByRole("button", { name: "4 rijen overnemen" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(cell(page, 1, 3)).toHaveText("01020300438");
  await expect(cell(page, 1, 7)).toHaveText("27/11/2026");
  await expect(cell(page, 1, 8)).toHaveText("17:00");
  await expect(cell(page, 3, 10)).toHaveText("02:00");
});

test("a column that is matched by hand is remembered for its employer", async ({ page, login }) => {
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const file = { name: "week.csv", text: `INSZ;Zaal één;Datum\n${inventInsz()};Feestzaal;20/09/2024\n` };
  await newSheet(page);
  await choose(page, file);
  await dialog(page).getByLabel("Werkgever van alle rijen").fill(client.name);
  await expect(readAs(page, "Zaal één")).toHaveValue("");
  await readAs(page, "Zaal één").selectOption({ label: "Werkplaats, indien niet de hoofdzetel" });
  const kept = page.waitForResponse((it) => it.request().method() === "POST" && it.ok());
  await dialog(page).getByRole("button", { name: "1 rij overnemen" }).click();
  await expect(cell(page, 1, 0)).toHaveText(client.name);
  await kept;
  // The sheet now names one employer: it is proposed, and its mapping with it.
  await choose(page, file);
  await expect(readAs(page, "Zaal één")).toHaveValue("workPlaceName");
  await expect(dialog(page)).toContainText("De kolommen staan zoals de vorige keer voor deze werkgever.");
});

test("what is no list says so, and the next file can be chosen", async ({ page, login, axe }) => {
  await login("officer");
  await newSheet(page);
  await choose(page, { name: "factuur.xlsx", text: "%PDF-1.7" });
  await expect(dialog(page).getByRole("alert")).toContainText("geen CSV en geen Excel-bestand");
  await axe();
  await choose(page, { name: "leeg.csv", text: "" });
  await expect(dialog(page).getByRole("alert")).toContainText("leeg.csv is niet gelezen. Er staat geen tekst in.");
});

test("the template of a worker type is a workbook that reads itself", async ({ page, login }) => {
  await login("officer");
  await newSheet(page);
  await page.getByRole("button", { name: "Bestand inlezen" }).click();
  await dialog(page).getByLabel("Aard werknemer").selectOption("FLX");
  const { fileName, bytes } = await download(page, /^Voorbeeld downloaden$/);
  expect(fileName).toBe("indienst-voorbeeld-FLX.xlsx");
  await dialog(page)
    .getByLabel("Bestand kiezen")
    .setInputFiles({ name: fileName, mimeType: "application/octet-stream", buffer: bytes });
  await expect(dialog(page)).toContainText("1 rij, 11 kolommen herkend");
  await expect(dialog(page)).not.toContainText("niet overgenomen:");
});

test("a sheet is exported with what became of it, and comes back as the same rows", async ({ page, login }) => {
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const id = await newSheet(page);
  const insz = inventInsz();
  await choose(page, {
    name: "a.csv",
    text: `Werkgever;INSZ;Familienaam;Datum\n${client.name};${insz};=1+1;20/09/2024\n`,
  });
  await dialog(page).getByRole("button", { name: "1 rij overnemen" }).click();
  await expect(page.getByText(/^Bewaard/)).toBeVisible();
  for (const format of ["csv", "xlsx"]) {
    const answer = await page.request.get(`/api/batches/${id}/${format}`);
    expect(answer.headers()["content-disposition"]).toContain(`.${format}"`);
    const bytes = await answer.body();
    if (format === "csv") expect(bytes.toString()).toContain(`${client.name};`);
    await choose(page, { name: `terug.${format}`, text: bytes.toString("latin1") });
    await expect(dialog(page)).toContainText("1 rij");
    await expect(dialog(page)).toContainText("Toestand (1 cel)");
    await expect(dialog(page).getByRole("cell", { name: "=1+1", exact: true })).toBeVisible();
    await dialog(page).getByRole("button", { name: "Annuleren" }).click();
  }
  expect((await page.request.get(`/api/batches/${id}/pdf`)).status()).toBe(404);
  expect((await page.request.get(`/api/batches/${crypto.randomUUID()}/csv`)).status()).toBe(404);
  await login("officer");
  expect((await page.request.get(`/api/batches/${id}/csv`)).status()).toBe(404);
});
