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

/** The simulator refuses this worker with an anomaly that is in no glossary. */
const newAnomalyInsz = "01010101085";

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
  await expect(page.getByText("Precies deze periode bestaat al voor deze werknemer.")).toBeVisible();
  const number = await dimonaNumber(first);
  await axe();

  await page.goto("/?state=refused");
  const line = page.getByRole("row", { name: /Dubbel/ });
  await expect(line).toContainText("Dubbele Dimonaperiode");
  await axe();
  await line.getByRole("link").click();
  await page.getByRole("link", { name: "Verbeter dit veld" }).click();
  await expect(page.getByText(`Kopie van aangifte ${formatDimonaNumber(number)}.`)).toBeVisible();
  await expect(page.getByText("Dubbele Dimonaperiode")).toBeVisible();
  await expect(page.getByLabel("Datum begin")).toHaveValue("23/09/2024");
  await expect(page.getByLabel("Datum begin")).toBeFocused();
  await expect(page.getByText("Precies deze periode bestaat al voor deze werknemer.")).toBeVisible();
  await expect(page.getByText("Dit antwoordde de RSZ op de eerste aangifte.")).toBeVisible();
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

test("an anomaly that nobody knows yet is shown as the RSZ sent it, and again at the field of its zone", async ({
  page,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await declareIn(page, client, { insz: newAnomalyInsz, lastName: "Nieuwigheid" }, { start: "23/09/2024" });
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  for (const place of ["page", "field"]) {
    await expect(page.getByText("Verzonnen controle")).toBeVisible();
    await expect(page.getByText("00910-999").first()).toBeVisible();
    await expect(page.getByText("Dit portaal kent deze afwijking nog niet: zo schreef de RSZ het.")).toBeVisible();
    await axe();
    if (place === "page") await page.getByRole("link", { name: "Verbeter dit veld" }).click();
    if (place === "page") await expect(page.getByLabel("Datum begin")).toBeFocused();
  }
  await expect(page.getByLabel("Datum begin")).toHaveAccessibleDescription(/Verzonnen controle/);
});
