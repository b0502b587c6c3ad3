import {
  arrive,
  chooseClient,
  declareIn,
  heard,
  inventInsz,
  makeClient,
  ordinary,
  send,
  settled,
  typeFields,
  typeNewcomer,
} from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

test("the message is shown while typing, marks what is blamed, and is the one that is sent", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto("/declarations/new");
  const preview = page.getByRole("complementary").locator("pre");
  await expect(preview).toHaveCount(0);
  await page.getByRole("button", { name: "Bericht dat verzonden wordt" }).click();
  await expect(page.getByText("Werkgever: ontbreekt")).toBeVisible();
  const insz = inventInsz();
  await chooseClient(page, client);
  await typeNewcomer(page, { insz, lastName: "Voorbeeld" });
  await typeFields(page, { ...ordinary, end: "19/09/2024" });
  await expect(preview.locator("mark")).toHaveText('"2024-09-19"');
  await expect(preview).toContainText("00911-014");
  await axe();
  await typeFields(page, { end: "" });
  await expect(preview.locator("mark")).toHaveCount(0);
  await expect(preview).toHaveAttribute("aria-busy", "false");
  await expect(preview).not.toContainText("endingDate");
  await expect(preview).toContainText('"startingDate": "2024-09-20"');
  const shown = JSON.parse((await preview.textContent()) ?? "");
  await send(page);
  await arrive(page);
  await settled(page);
  expect((await heard(insz)).map(({ json }) => json)).toEqual([shown]);
});

test("a known worker's number is masked until it is asked for, which is recorded; the section stays open", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  const insz = inventInsz();
  await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz, lastName: "Bekend" });
  await settled(page);
  await page.goto(`/declarations/new?from=${id}`);
  const toggle = page.getByRole("button", { name: "Bericht dat verzonden wordt" });
  await toggle.click();
  const preview = page.getByRole("complementary").locator("pre");
  await expect(preview).toContainText(`••.••.••-•••.${insz.slice(-2)}`);
  expect(await page.content()).not.toContain(insz);
  await page.getByRole("button", { name: "Toon het INSZ" }).click();
  await expect(preview).toContainText(insz);
  const rows = await query(
    `SELECT c.id FROM consultation c JOIN declaration d ON d.person_id = c.person_id
     WHERE d.id = $1::uuid AND c.purpose = 'reveal'`,
    [id],
  );
  expect(rows).toHaveLength(1);
  await page.reload();
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expect(preview).toContainText(`••.••.••-•••.${insz.slice(-2)}`);
});
