// A sheet: what is pasted from a spreadsheet is judged at its cells, mended, kept and sent, with the keyboard alone.
import type { Page } from "@playwright/test";
import { asExcel, asGoogle, asLibreOffice } from "@/tests/e2e/clipboards";
import { type Client, inventInsz, makeClient, train } from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";
import { asText, COLUMN_COUNT, cell, columnAt, flexi, newSheet, paste, type SheetColumn } from "@/tests/e2e/sheet";

const active = (page: Page) => page.getByRole("grid").getAttribute("aria-activedescendant");
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

/** As a program set to Belgian Dutch shows days and hours. */
const notations = [
  {},
  { startDate: "20/09/24", endDate: "20/09/24", startHour: "17:00:00", endHour: "23:00:00" },
  { startDate: "20-9-2024", endDate: "20-9-2024" },
];

/** From the head of a block down to the row under it. */
async function below(page: Page): Promise<void> {
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("ArrowDown");
}

/** Planted in the rows of each spreadsheet, by the row they stand in: the cell, what is wrong there, what mends it (no text: Delete). */
const plantedFor = ({ name }: Client): readonly (readonly [number, SheetColumn, wrong: string, mended: string])[] => [
  [4, "endHour", "09:30", "23:30"],
  [8, "worker", "65.11.18-999.98", inventInsz()],
  [13, "startDate", "31/02/2024", "20/9"],
  [15, "kind", "INN", "IN"],
  [71, "type", "FXL", "FLX"],
  [72, "committee", "999", "302"],
  [100, "startHour", "25:00:00", "17u"],
  [133, "worker", "12345678901", inventInsz()],
  [140, "endDate", "20-13-2024", "20/9"],
  [166, "employer", "Wie is dat BV", name],
  [190, "hours", "6", ""],
  [200, "endHour", "9u", "23u15"],
];

test("two hundred rows from Excel, LibreOffice and Google: twelve faults are found at their cells, mended by keyboard, kept, sent and accepted", async ({
  page,
  login,
  axe,
}) => {
  test.slow();
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const id = await newSheet(page);
  const planted = plantedFor(client);
  const rows = Array.from({ length: 200 }, (_, at) => flexi(client, at, notations[Math.floor(at / 67)]));
  for (const [row, column, wrong] of planted) rows[row - 1]?.splice(columnAt(column), 1, wrong);
  // Each block under the one before it, as somebody pastes from three files.
  await paste(page, asExcel(rows.slice(0, 67)));
  await below(page);
  await paste(page, asLibreOffice(rows.slice(67, 134)));
  await below(page);
  await paste(page, asGoogle(rows.slice(134)));

  await expect(heading(page, "12 fouten, 0 waarschuwingen")).toBeVisible();
  await axe();

  // From the first cell F8 leads from fault to fault; typing mends, Enter writes.
  await page.keyboard.press("Control+Home");
  for (const [row, column, , mended] of planted) {
    await page.keyboard.press("F8");
    expect(await active(page)).toBe(`cell-${row - 1}-${columnAt(column)}`);
    await expect(cell(page, row, columnAt(column))).toHaveAttribute("aria-invalid", "true");
    if (mended === "") await page.keyboard.press("Delete");
    else await page.keyboard.type(`${mended}\n`);
  }
  await expect(heading(page, "0 fouten, 0 waarschuwingen")).toBeVisible();
  await expect(cell(page, 200, columnAt("endHour"))).toHaveText("23u15");

  // Kept without being asked; opened anew it is the same.
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await page.goto(`/batches/${id}`);
  await expect(cell(page, 13, columnAt("startDate"))).toHaveText("20/09/2024");

  await page.getByRole("button", { name: "200 rijen verzenden" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(client.name)).toBeVisible();
  await dialog.getByRole("button", { name: "Verzend 200 rijen" }).click();
  await expect(dialog.getByText("200 rijen zijn verzonden.")).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole("link", { name: "Volg de voortgang" }).click();
  await expect(page.getByText("200 van 200 afgehandeld")).toBeVisible({ timeout: 60_000 });
  const accepted = "SELECT 1 FROM declaration WHERE batch_id = $1::uuid AND state = 'accepted'";
  expect(await query(accepted, [id])).toHaveLength(200);
});

test("what the RSZ refuses opens again in the sheet, with what it said at its cell", async ({ page, login }) => {
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  await newSheet(page);
  const worker = inventInsz();
  const atRsz = { employer: client.number, worker, workerType: "FLX", startDate: "2024-09-20", endDate: "2024-09-20" };
  await train("/training/periods", { ...atRsz, startHour: "1700", endHour: "2300" });
  await paste(page, asText([flexi(client, 1, { worker })]));
  await page.getByRole("button", { name: "1 rij verzenden" }).click();
  await page.getByRole("button", { name: "Verzend 1 rij" }).click();
  await expect(page.getByText("1 rij is verzonden.")).toBeVisible();
  // Followed live to its verdict; from there it opens again, with nothing else in sight.
  await page.getByRole("link", { name: "Volg de voortgang" }).click();
  await expect(page.getByText("1 van 1 afgehandeld")).toBeVisible({ timeout: 40_000 });
  await page.getByRole("link", { name: "Verbeteren en opnieuw verzenden" }).click();
  await expect(page.getByRole("button", { name: /^Geweigerd 1$/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("gridcell").getByText("Geweigerd")).toBeVisible();
  await expect(cell(page, 1, 7)).toHaveAttribute("aria-describedby", "finding-0");
  await expect(page.getByText("90373-333").first()).toBeVisible();

  // Another day is another declaration: mended, it can be sent again.
  await page.getByRole("button", { name: "Rij 1" }).first().click();
  await page.keyboard.type("21/9");
  await page.keyboard.press("Tab");
  await expect(cell(page, 1, 7)).toHaveText("21/09/2024");
  await page.keyboard.press("Tab");
  await page.keyboard.type("21/9");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "1 geweigerde rij opnieuw verzenden" }).click();
  await page.getByRole("button", { name: "Verzend 1 rij" }).click();
  await page.getByRole("link", { name: "Volg de voortgang" }).click();
  await expect(page.getByText("Aanvaard").first()).toBeVisible({ timeout: 40_000 });
});

test("with the keyboard alone: type, fill down, copy, cut, undo, leave", async ({ page, login, axe }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await newSheet(page);
  const grid = page.getByRole("grid", { name: "Aangiften" });
  await grid.focus();
  await expect(grid).toHaveAttribute("aria-colcount", String(COLUMN_COUNT + 2));
  await page.keyboard.type("Fictie");
  await page.keyboard.press("Tab");
  await page.keyboard.type("OUT");
  await page.keyboard.press("Shift+Tab");
  expect(await active(page)).toBe("cell-0-0");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+d");
  for (const row of [1, 2, 3]) await expect(cell(page, row, 1)).toHaveText("OUT");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 3, 1)).toHaveText("");
  await page.keyboard.press("Control+y");
  await expect(cell(page, 3, 1)).toHaveText("OUT");
  await page.keyboard.press("Delete");
  await expect(cell(page, 1, 0)).toHaveText("");
  await page.keyboard.press("Control+z");

  // F2 opens what stands there, Escape leaves it as it was.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F2");
  await page.keyboard.type(" BV");
  await page.keyboard.press("Escape");
  await expect(cell(page, 1, 0)).toHaveText("Fictie");
  const width = (await cell(page, 1, 0).boundingBox())?.width ?? 0;
  await page.keyboard.press("Alt+Shift+ArrowRight");
  expect((await cell(page, 1, 0).boundingBox())?.width).toBeGreaterThan(width);
  // A letter that is a key of its own elsewhere is typed here.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("nv");
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 0)).toHaveText("nv");
  await page.keyboard.press("Control+End");
  await axe();

  // Tab stays in the sheet until Escape says otherwise.
  await expect(grid).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(grid).not.toBeFocused();

  // A width is this browser's, for the next time too.
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await page.reload();
  await expect.poll(async () => (await cell(page, 1, 0).boundingBox())?.width).toBeGreaterThan(width);
});

/** As if the time until its rows are due had passed. */
const passTime = (batchId: string) =>
  query(
    `WITH moved AS (UPDATE declaration SET planned_at = created_at, next_attempt_at = clock_timestamp()
       WHERE batch_id = $1::uuid AND state = 'planned' RETURNING id)
     SELECT pg_notify('indienst_hand', '') FROM moved`,
    [batchId],
  );

test("rows are planned for another moment; one that our check refuses goes along with a reason of its own; paused, nothing leaves until it is resumed", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const id = await newSheet(page);
  const rows = [
    flexi(client, 1, { startDate: "25/09/2024", endDate: "25/09/2024" }),
    flexi(client, 2, { startDate: "25/09/2024", endDate: "25/09/2024", endHour: "09:30" }),
    flexi(client, 3),
  ];
  await paste(page, asText(rows));
  await page.getByRole("button", { name: "2 rijen verzenden" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Op een ander moment").check();
  await dialog.getByLabel("Ook 1 rij met een fout verzenden").check();
  await dialog.getByRole("button", { name: "Plan 3 rijen" }).click();
  // Nothing goes before all is said.
  await expect(dialog.getByText("Geef een reden op.")).toBeVisible();
  await axe();
  await dialog.getByLabel(/^Waarom toch/).fill("De werkgever vraagt het zo");
  await dialog.getByLabel("Dag").fill("24/09/2024");
  await dialog.getByLabel("Uur").fill("8u");
  await dialog.getByRole("button", { name: "Plan 3 rijen" }).click();
  await expect(dialog.getByText("2 rijen zijn gepland.")).toBeVisible();
  await expect(dialog.getByText("1 rij kan niet op dat moment worden verzonden")).toBeVisible();
  await dialog.getByRole("button", { name: "Terug naar het blad" }).click();
  await expect(page.locator("#finding-2")).toContainText("dan is de wettelijke termijn van deze rij voorbij");
  const made = await query<{ state: string; reason: string | null }>(
    "SELECT state, send_anyway_reason AS reason FROM declaration WHERE batch_id = $1::uuid ORDER BY turn",
    [id],
  );
  expect(made).toEqual([
    { state: "planned", reason: null },
    { state: "planned", reason: "De werkgever vraagt het zo" },
  ]);

  // Held back from its page, nothing leaves although its moment comes; resumed it is followed to its verdict.
  await page.goto(`/batches/${id}/progress`);
  await page.getByRole("button", { name: "Pauzeren" }).click();
  const note = page.getByText(/^Gepauzeerd: wat nog in de wachtrij staat, vertrekt niet/);
  await expect(note).toBeVisible();
  await passTime(id);
  const left =
    "SELECT 1 FROM declaration WHERE batch_id = $1::uuid AND (state <> 'queued' OR post_began_at IS NOT NULL)";
  await expect.poll(() => query(left, [id])).toEqual([]);
  await page.reload();
  await expect(note).toBeVisible();
  await expect(page.getByRole("button", { name: "Gepauzeerd 2" })).toBeVisible();
  expect(await query(left, [id])).toEqual([]);
  await page.getByRole("button", { name: "Hervatten" }).click();
  await expect(note).toBeHidden();
  await expect(page.getByText("2 van 2 afgehandeld")).toBeVisible({ timeout: 40_000 });
});

test("two people in one sheet: nobody's row is written over unseen", async ({ page, login, browser }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const id = await newSheet(page);
  await page.getByRole("grid").focus();
  await page.keyboard.type(client.name);
  await page.keyboard.press("Tab");
  await page.keyboard.type("IN");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();

  // The same person at another desk.
  const other = await browser.newContext({
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    storageState: await page.context().storageState(),
  });
  const second = await other.newPage();
  await second.goto(page.url());
  await expect(cell(second, 1, 1)).toHaveText("IN");
  // While a cell is typed in, its row does not change underneath.
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("CANCEL");
  await second.getByRole("grid").focus();
  await second.keyboard.press("ArrowRight");
  await second.keyboard.type("OUT");
  await second.keyboard.press("Enter");
  await expect(second.getByText(/^Bewaard om/)).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { name: "Eén rij werd ondertussen door iemand anders gewijzigd" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Neem die van de ander" }).click();
  await expect(cell(page, 1, 1)).toHaveText("OUT");

  // What nobody touches here comes by itself, long before the sheet is looked at anew (15 s).
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await second.keyboard.press("ArrowUp");
  await second.keyboard.type("UPDATE");
  await second.keyboard.press("Enter");
  await expect(cell(page, 1, 1)).toHaveText("UPDATE", { timeout: 8_000 });
  await other.close();
  expect(await query("SELECT 1 FROM batch_row WHERE batch_id = $1::uuid", [id])).toHaveLength(1);
});
