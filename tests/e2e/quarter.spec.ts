// The turn of a quarter: what ends becomes the rows of a sheet, who does not go on is left out, and the rest is sent.
import { type Client, declareIn, type Fields, heldFor, inventInsz, makeClient, settled } from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

const flexi: Fields = { type: "FLX", start: "20/09/2024", end: "30/09/2024" };
const student: Fields = { type: "STU", start: "20/09/2024", end: "28/09/2024", hours: "40" };

const declared = (client: Client) =>
  heldFor(client.number).then((held) => held.filter(({ startingDate }) => startingDate === "2024-10-01"));

test("two flexi-jobs and a student end with the quarter: one is left out, the others go on in a sheet that is sent", async ({
  page,
  login,
  axe,
}) => {
  test.setTimeout(110_000);
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const people = [
    ["Aerts", flexi],
    ["Bos", flexi],
    ["Claes", student],
  ] as const;
  for (const [lastName, fields] of people) {
    await declareIn(page, client, { insz: inventInsz(), lastName }, fields);
    await settled(page);
  }

  // Another one like the last begins with all but its days.
  await page.getByRole("link", { name: "Nog zo'n aangifte" }).click();
  await expect(page.getByRole("combobox", { name: "Aard werknemer" })).toHaveValue(/STU/);
  await expect(page.getByRole("combobox", { name: "Werknemer", exact: true })).toHaveValue(/Claes/);
  await expect(page.getByLabel("Aantal geplande uren")).toHaveValue("40");
  await expect(page.getByLabel("Datum begin")).toHaveValue("");

  await page.goto("/batches");
  await page.getByRole("link", { name: "Volgend kwartaal" }).click();
  await expect(page.getByText("3 perioden lopen af en kunnen doorgaan vanaf 01/10/2024")).toBeVisible();
  await axe();
  await page.getByRole("checkbox", { name: "Bos Vera gaat door" }).uncheck();
  await page.getByLabel("Geplande uren, Claes Vera").fill("60");
  await expect(page.getByText("2 gaan door, 1 weggelaten")).toBeVisible();

  await page.getByRole("button", { name: "Nakijken" }).click();
  await expect(page.getByRole("table", { name: "Bewust weggelaten (1)" }).getByText("Bos Vera")).toBeVisible();
  await axe();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lijst als CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("weggelaten.csv");

  await page.getByRole("button", { name: "Maak een blad van 2 rijen" }).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
  const id = page.url().slice(-36);
  await expect(page.getByRole("gridcell", { name: "Aerts Vera" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "31/12/2024" })).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "0 fouten, 0 waarschuwingen" })).toBeVisible();
  await page.getByRole("button", { name: "2 rijen verzenden" }).click();
  await page.getByRole("button", { name: "Verzend 2 rijen" }).click();
  await expect(page.getByText("2 rijen zijn verzonden.")).toBeVisible();
  await expect
    .poll(() => query("SELECT 1 FROM declaration WHERE batch_id = $1::uuid AND state = 'accepted'", [id]), {
      timeout: 30_000,
    })
    .toHaveLength(2);
  expect((await declared(client)).map((it) => [it.features.workerType, it.endingDate, it.plannedHours]).sort()).toEqual(
    [
      ["FLX", "2024-12-31", undefined],
      ["STU", "2024-12-31", 60],
    ],
  );

  // Who has been declared stands apart and is not ticked; the one left out is offered again.
  await page.goto("/batches/quarter");
  const known = page.getByRole("region", { name: "Al aangegeven (2)" });
  await expect(known.getByRole("checkbox", { name: "Aerts Vera gaat door" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Bos Vera gaat door" })).toBeChecked();

  // The sheet tells afterwards who did not come into it; that one is taken in after all.
  await page.goto(`/batches/${id}`);
  await page.getByRole("link", { name: "Weggelaten" }).click();
  const left = page.getByRole("table", { name: "1 periode niet in het blad" }).getByRole("row", { name: /Bos Vera/ });
  await expect(left).toContainText("bewust weggelaten");
  await page.getByRole("button", { name: "Bos Vera toch opnemen" }).click();
  const inSheet = left.getByRole("link", { name: "staat in het blad" });
  await expect(inSheet).toBeFocused();
  await inSheet.click();
  await expect(page.getByRole("gridcell", { name: "Bos Vera" })).toBeVisible();

  // A sheet that was sent can be used again, on other days.
  await page.getByRole("link", { name: "Opnieuw gebruiken" }).click();
  await expect(page.getByText("Was 01/10/2024")).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "Maak een blad van 3 rijen" }).click();
  await page.waitForURL((url) => /\/batches\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id));
  await expect(page.getByRole("gridcell", { name: "Aerts Vera" })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "01/10/2024" })).toHaveCount(0);

  // It can be kept under a name too, its days open: what stands there is no fault, and is never sent.
  await page.goto(`/batches/${id}`);
  await page.getByRole("link", { name: "Bewaar als sjabloon" }).click();
  await page.getByLabel("Naam van het sjabloon").fill("Vaste zaterdagploeg");
  await page.getByLabel(/^Dagen meenemen/).uncheck();
  await page.getByRole("button", { name: "Bewaar een sjabloon van 3 rijen" }).click();
  await expect(page.getByText("Sjabloon – wordt nooit verzonden.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "0 fouten, 0 waarschuwingen" })).toBeVisible();
  await expect(page.getByRole("button", { name: /verzenden/ })).toHaveCount(0);
  await axe();
  await page.getByRole("link", { name: "Sjablonen" }).click();
  await page.getByRole("link", { name: "Nieuw blad hieruit: Vaste zaterdagploeg" }).click();
  await page.getByLabel(/^Eerste dag/).fill("09/11/2024");
  await page.getByRole("button", { name: "Maak een blad van 3 rijen" }).click();
  await expect(page.getByRole("gridcell", { name: "09/11/2024" })).toHaveCount(3);
  await expect(page.getByRole("button", { name: /verzenden/ })).toBeVisible();
  await page.goto("/batches/templates");
  await page.getByRole("link", { name: "Vaste zaterdagploeg", exact: true }).click();
  await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await page.getByRole("button", { name: "Verwijder het sjabloon" }).click();
  await expect(page.getByText("Nog geen sjablonen")).toBeVisible();
});
