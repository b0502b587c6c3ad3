// The week board: shifts typed in the cells of days, judged there, sent with their sheet, and copied to the next week.
import type { Page } from "@playwright/test";
import { declareIn, inventInsz, makeClient, settled, train } from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";

const cell = (page: Page, day: number) => page.locator(`#week-0-${day + 1}`);
const [monday, thursday, friday, saturday] = [1, 4, 5, 6] as const;

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("a week with the keyboard alone: typed, mended, sent, followed to the verdict, copied to the next", async ({
  page,
  login,
  axe,
}) => {
  test.setTimeout(90_000);
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const worker = { insz: inventInsz(), lastName: "Bordewijk" };
  const evening = {
    type: "FLX",
    committee: "XXX",
    start: "19/09/2024",
    startHour: "17:00",
    end: "19/09/2024",
    endHour: "23:00",
  };
  await declareIn(page, client, worker, evening);
  await settled(page);

  await page.goto(`/week?employer=${client.id}&from=2024-09-18`);
  const grid = page.getByRole("grid", { name: `Week van ${client.name}` });
  await expect(page.getByRole("rowheader", { name: "Bordewijk Vera" })).toBeVisible();
  await expect(cell(page, thursday)).toHaveText(/17-23\s*FLX\s*Aanvaard/);
  await grid.focus();
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await page.keyboard.type("17-23");
  await press(page, "Tab");
  await page.keyboard.type("9u-12u30 13-27");
  await press(page, "Enter");
  await expect(cell(page, friday)).toHaveText(/17-23/);
  await expect(cell(page, saturday)).toHaveAttribute("aria-invalid", "true");
  await expect(cell(page, saturday)).toContainText("9u-12u30 13-27");
  await axe();

  // F8 leads to the fault; Delete and undo; F2 mends it.
  await press(page, "Home", "F8");
  await expect(grid).toHaveAttribute("aria-activedescendant", "week-0-7");
  await press(page, "Delete");
  await expect(cell(page, saturday)).toHaveText("leeg");
  await press(page, "Control+z");
  await expect(cell(page, saturday)).toContainText("13-27");
  await press(page, "F2", "Control+a");
  await page.keyboard.type("9u-12u30 13-17");
  await press(page, "Enter");
  await expect(cell(page, saturday)).not.toHaveAttribute("aria-invalid");
  await expect(cell(page, saturday)).toContainText("9-12:30");
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();

  await press(page, "Escape", "Tab");
  await expect(page.getByRole("button", { name: "3 rijen verzenden" })).toBeFocused();
  await press(page, "Enter");
  await page.getByRole("button", { name: "Verzend 3 rijen" }).press("Enter");
  await expect(page.getByText("3 rijen zijn verzonden.")).toBeVisible();
  await page.getByRole("button", { name: "Terug naar het blad" }).press("Enter");
  for (const day of [friday, saturday]) await expect(cell(page, day)).toContainText("Aanvaard", { timeout: 40_000 });

  await page.getByRole("link", { name: "Volgende week" }).press("Enter");
  await page.waitForURL(/from=2024-09-23/);
  await expect(cell(page, friday)).toHaveText("leeg");
  await page.getByRole("button", { name: "Vorige week hierheen kopiëren" }).press("Enter");
  await expect(cell(page, thursday)).toHaveText(/17-23\s*FLX\s*Concept/);
  await expect(cell(page, saturday)).toHaveText(/9-12:30.*13-17/);
  await expect(cell(page, monday)).toHaveText("leeg");
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await page.getByRole("link", { name: "Rijen van deze week" }).press("Enter");
  await expect(page.getByRole("gridcell", { name: "26/09/2024" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "4 rijen verzenden" })).toBeVisible();
});

test("two officers on one board see each other's shifts; what the RSZ refuses is mended there and sent again", async ({
  page,
  login,
  browser,
}) => {
  test.setTimeout(90_000);
  const client = await makeClient({ committee: "302" });
  const insz = inventInsz();
  const friday17 = { startDate: "2024-09-20", startHour: "1700", endDate: "2024-09-20", endHour: "2300" };
  await train("/training/periods", { employer: client.number, worker: insz, workerType: "FLX", ...friday17 });
  await login("officer", { employerIds: [client.id] });
  const their = await browser.newContext({ storageState: await page.context().storageState() });
  const theirs = await their.newPage();
  await login("officer", { employerIds: [client.id] });
  const evening = { type: "FLX", committee: "XXX", start: "19/09/2024", startHour: "17:00", endHour: "23:00" };
  await declareIn(page, client, { insz, lastName: "Tweespan" }, { ...evening, end: "19/09/2024" });
  await settled(page);

  // The sheet is not made yet when both look.
  for (const it of [page, theirs]) {
    await it.goto(`/week?employer=${client.id}&from=2024-09-18`);
    await expect(cell(it, thursday)).toHaveText(/17-23\s*FLX\s*Aanvaard/);
  }
  const type = async (it: Page, day: number, text: string) => {
    await cell(it, day).click();
    await it.keyboard.type(text);
    await it.keyboard.press("Enter");
  };
  await type(page, friday, "17-23");
  await expect(cell(theirs, friday)).toHaveText(/17-23\s*FLX\s*Concept/);
  await type(theirs, saturday, "10-14");
  await expect(cell(page, saturday)).toHaveText(/10-14\s*FLX\s*Concept/);

  // What stands there is changed by both: whose comes second chooses, and is told whose shift it is.
  await cell(theirs, saturday).dblclick();
  await type(page, saturday, "10-15");
  await expect(page.getByText(/^Bewaard om/)).toBeVisible();
  await press(theirs, "Control+a");
  await theirs.keyboard.type("10-16");
  await press(theirs, "Enter");
  const conflict = theirs.getByRole("alert").filter({ hasText: "ondertussen door iemand anders gewijzigd" });
  await expect(conflict).toContainText("Tweespan Vera, 21/09/2024");
  await conflict.getByRole("button", { name: "Houd die van mij" }).click();
  await expect(cell(page, saturday)).toHaveText(/10-16\s*FLX\s*Concept/);

  const send = async (button: string, done: string) => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("button", { name: `Verzend ${button.replace(" verzenden", "")}` }).click();
    await expect(page.getByText(done)).toBeVisible();
    await page.getByRole("button", { name: "Terug naar het blad" }).click();
  };
  await send("2 rijen verzenden", "2 rijen zijn verzonden.");
  for (const it of [page, theirs]) {
    await expect(cell(it, saturday)).toContainText("Aanvaard", { timeout: 40_000 });
    await expect(cell(it, friday)).toContainText("Geweigerd");
  }
  await cell(page, friday).click();
  await expect(page.getByText("90373-333").first()).toBeVisible();
  await type(page, friday, "9-12");
  await send("1 rij verzenden", "1 rij is verzonden.");
  for (const it of [page, theirs])
    await expect(cell(it, friday)).toHaveText(/^\s*9-12\s*FLX\s*Aanvaard\s*$/, { timeout: 40_000 });
  await their.close();
});
