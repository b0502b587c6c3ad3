// Runs by itself after the journeys: while the RSZ is down for one it is down for all.
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Client, declareIn, inventInsz, makeClient, outcome, settled, train } from "@/tests/e2e/desk";
import { download } from "@/tests/e2e/download";
import { expect, test } from "@/tests/e2e/fixtures";

const rsz = (down: boolean) => train("/training/outage", { down });

test.afterEach(() => rsz(false));

const declare = (page: Page, client: Client, lastName: string, start: string) =>
  declareIn(page, client, { insz: inventInsz(), lastName, firstName: "Łukasz" }, { start });

const bar = (page: Page) => page.getByRole("region", { name: "Verbinding met de RSZ" });

test("while the RSZ is down every open page says so, what waits stands in order, the evidence can be had, and it ends by itself", async ({
  page,
  context,
  login,
  axe,
}) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  const open = await context.newPage();
  await open.goto("/people");
  await expect(bar(open)).toBeHidden();
  await rsz(true);
  const later = await declare(page, client, "Later", "24/09/2024");
  const sooner = await declare(page, client, "Eerder", "20/09/2024");
  // Without a reload: the page was open before.
  await expect(bar(open)).toContainText("De RSZ antwoordt niet sinds");
  await expect(open.locator("p[aria-live=polite]")).toContainText("De RSZ antwoordt niet sinds");
  await expect(bar(open)).toContainText("2 aangiften wachten. De eerste termijn is 20/09");
  await expect(outcome(page, "Onderweg")).toBeVisible();
  await bar(page).getByRole("link", { name: "Meer hierover" }).click();
  await expect(page.getByRole("heading", { name: "Verbinding met de RSZ" })).toBeVisible();
  await axe();
  const rows = page.getByRole("table", { name: "Wat wacht" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("Eerder");
  await expect(rows.nth(2)).toContainText("Later");
  const json = await download(page, /^Bewijs als JSON: deze storing/);
  const pdf = await download(page, /^Bewijs als PDF: deze storing/);
  const evidence = JSON.parse(json.bytes.toString());
  expect(evidence).toMatchObject({ about: "outage", total: 2, language: "nl", environment: "simulator" });
  expect(evidence.declarations.map(({ id }: { id: string }) => id)).toEqual([sooner, later]);
  expect(evidence.declarations[0].worker).toEqual({
    name: "Łukasz Eerder",
    maskedNumber: expect.stringMatching(/^••\.••\.••-•••\.\d\d$/),
  });
  for (const { attempts } of evidence.declarations)
    expect(attempts[0]).toMatchObject({ call: "post", outcome: "not-received", answer: { status: 500 } });
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.fileName).toMatch(/^indienst-bewijs-storing-2024-09-19-\d{4}\.pdf$/);
  // What is attached to it is compressed; that it is these very bytes, a test of its own reads.
  expect(createHash("sha256").update(json.bytes).digest("hex")).toHaveLength(64);
  await rsz(false);
  await expect(bar(open)).toBeHidden();
  await expect(open.locator("p[aria-live=polite]")).toHaveText("De RSZ antwoordt.");
  await expect(bar(page)).toBeHidden();
  for (const id of [sooner, later]) {
    await page.goto(`/declarations/${id}`);
    await settled(page);
  }
  await page.goto("/outage");
  await expect(page.getByText("De RSZ antwoordt.", { exact: true }).last()).toBeVisible();
  await page.getByRole("table", { name: "Storingen" }).getByRole("link").first().click();
  await expect(page.getByRole("row", { name: new RegExp(client.name) })).toContainText("2");
  await axe();
});
