import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import {
  declareIn,
  dimonaNumber,
  heard,
  inventInsz,
  makeClient,
  outcome,
  send,
  settled,
  train,
  typeFields,
} from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";

test("a double period is refused in the RSZ's words, corrected in a linked copy, and leaves the work list", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  const insz = inventInsz();
  const days = { startDate: "2024-09-23", endDate: "2024-09-27" };
  const double = await train<{ number: string }>("/training/periods", {
    employer: client.number,
    worker: insz,
    ...days,
  });
  await login("officer", { employerIds: [client.id] });
  const first = await declareIn(page, client, { insz, lastName: "Dubbel" }, { start: "23/09/2024", end: "27/09/2024" });
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  await expect(page.getByText("Dubbele Dimonaperiode")).toBeVisible();
  await expect(page.getByText("90373-333").first()).toBeVisible();
  const number = await dimonaNumber(first);
  await axe();

  await page.goto("/?state=refused");
  const line = page.getByRole("row", { name: /Dubbel/ });
  await expect(line).toContainText("Dubbele Dimonaperiode");
  await axe();
  await line.getByRole("link").click();
  await page.getByRole("link", { name: "Verbeter en verzend opnieuw" }).click();
  await expect(page.getByText(`Kopie van aangifte ${formatDimonaNumber(number)}.`)).toBeVisible();
  await expect(page.getByText("Dubbele Dimonaperiode")).toBeVisible();
  await expect(page.getByLabel("Datum begin")).toHaveValue("23/09/2024");
  await axe();
  await typeFields(page, { start: "30/09/2024", end: "04/10/2024" });
  await send(page);
  await expect(page).not.toHaveURL(new RegExp(`${first}|new`));
  const corrected = await settled(page);
  await expect(page.getByRole("main")).toContainText(`Verbetert`);
  await page.getByRole("link", { name: formatDimonaNumber(number) }).click();
  await page.waitForURL(new RegExp(first));
  await expect(page.getByText("Verbeterd door")).toBeVisible();
  await expect(page.getByRole("link", { name: formatDimonaNumber(corrected) })).toBeVisible();

  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Alles is afgehandeld" })).toBeVisible();
  expect(await heard(insz)).toHaveLength(2);
  expect(corrected).not.toBe(double.number);
});
