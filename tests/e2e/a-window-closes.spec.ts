import type { Page } from "@playwright/test";
import {
  declareIn,
  dimonaNumber,
  inventInsz,
  makeClient,
  openPeriod,
  outcome,
  sendLate,
  settled,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, given, query, test } from "@/tests/e2e/fixtures";

/** The instant in which portal and simulator live. */
const productNow = () => Date.parse(given("CLOCK_AT")) + Date.now() - Date.parse(given("CLOCK_STARTED_AT"));

const minute = 60_000;
/** So long a slow machine may take to have both pages open. */
const roomMs = 25_000;

/** The next full minute with room before it, as the clock on the wall in Belgium says it (summer time). */
function nextLimit(): { at: number; hour: string } {
  const at = Math.ceil((productNow() + roomMs) / minute) * minute;
  const [hours, minutes] = new Date(at + 2 * 3_600_000).toISOString().slice(11, 16).split(":");
  return { at, hour: `${hours}${minutes}` };
}

const deadline = (page: Page) => page.getByRole("complementary").getByRole("region", { name: "Termijn" });

test("a window closes while form and period stand open: both say so at that minute, and the RSZ agrees", async ({
  page,
  context,
  login,
  axe,
}) => {
  test.setTimeout(150_000);
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: inventInsz(), lastName: "Venster" });
  const number = await settled(page);
  const { at, hour } = nextLimit();
  // The form says an hour of its own; what the page of the period offers has none, so that the employer's counts.
  await query("UPDATE employer SET usual_start_hour = $2 WHERE id = $1::uuid", [client.id, hour]);

  const period = await context.newPage();
  await openPeriod(period, number);
  const can = period.getByRole("listitem").filter({ hasText: "gebruikelijke beginuur" }).first();
  await expect(can).not.toContainText("laattijdig");
  await page.goto(`/declarations/new?employer=${client.id}`);
  await typeNewcomer(page, { insz: inventInsz(), lastName: "Sluit" });
  const shift = { start: "19/09/2024", startHour: hour, end: "19/09/2024", endHour: "2300" };
  await typeFields(page, { type: "EXT", committee: "302", ...shift });
  await expect(deadline(page)).toContainText("het aangegeven uur");
  await expect(deadline(page)).not.toContainText(/ te laat/);
  await expect(page.getByText("90373-460")).toBeHidden();
  expect(productNow(), "the pages stood open before the limit").toBeLessThan(at);

  const turned = { timeout: at - productNow() + 10_000 };
  await expect(deadline(page)).toContainText(/ te laat/, turned);
  expect(productNow()).toBeGreaterThan(at);
  await expect(page.locator("#declare-startDate-findings")).toContainText("90373-460");
  await expect(can).toContainText("laattijdig");
  await axe();
  await sendLate(page);
  await expect(outcome(page, "Waarschuwing")).toBeVisible();
  await expect(page.getByRole("region", { name: "Op tijd of laattijdig" })).toContainText("te laat");
  expect(await dimonaNumber(page.url().slice(-36))).not.toBe(number);
});
