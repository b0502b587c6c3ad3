// For each worker type and each kind it allows: what our check stops stands at its field, the RSZ refuses it at that
// same field when it is sent anyway, and mended it is accepted.
import type { Page } from "@playwright/test";
import type { FieldName, Kind } from "@/lib/dimona/declaration";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";
import { arrive, inventInsz, makeClient, outcome, send, settled, typeNewcomer } from "@/tests/e2e/desk";
import { expect, test } from "@/tests/e2e/fixtures";
import { type KindCase, TYPE_CASES } from "@/tests/e2e/type-cases";
import { typeField } from "@/tests/e2e/type-field";

/** Where the findings of a field stand. */
const findingsOf = (page: Page, field: FieldName) =>
  field === "periodNumber" ? page.locator("#declare-periodNumber") : page.locator(`#declare-${field}-findings`);

async function typeAll(page: Page, texts: KindCase["wrong"]): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await typeField(page, field, text);
}

/** Stopped before sending, at the field; then sent anyway and refused, and the copy has it at that field. */
async function refuse(page: Page, field: FieldName, anomaly: string): Promise<void> {
  await send(page);
  const summary = page.getByRole("alert").filter({ hasText: anomaly });
  await expect(summary).toBeFocused();
  await expect(findingsOf(page, field)).toContainText(anomaly);
  await expect(page).toHaveURL(/\/declarations\/new/);
  await page.getByRole("button", { name: "Toch verzenden met reden" }).click();
  await page.getByLabel("Waarom verzendt u toch?").fill("Zo bevestigd door de klant");
  await page.getByRole("button", { name: "Toch verzenden", exact: true }).click();
  const id = await arrive(page);
  await expect(outcome(page, "Geweigerd")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(anomaly);
  await page.goto(`/declarations/new?from=${id}`);
  await expect(findingsOf(page, field)).toContainText(anomaly);
}

async function refuseThenAccept(page: Page, { wrong, field, anomaly, right }: KindCase): Promise<string> {
  await typeAll(page, wrong);
  await refuse(page, field, anomaly);
  await typeAll(page, right);
  await send(page);
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return settled(page);
}

const change = (page: Page, kind: Kind, period: string) => page.goto(`/declarations/new?kind=${kind}&period=${period}`);

test("there is a journey for each worker type that can be declared, and for each kind it allows", () => {
  const named = new Set(TYPE_CASES.map(({ type }) => type));
  expect([...named].sort()).toEqual(WORKER_TYPES.map(({ code }) => code).sort());
  for (const { code, openEnd, notUpdatable } of WORKER_TYPES) {
    const kinds = new Set(TYPE_CASES.filter((it) => it.type === code).flatMap((it) => Object.keys(it.kinds)));
    expect([kinds.has("UPDATE"), kinds.has("OUT")], code).toEqual([!notUpdatable, openEnd]);
  }
});

/** The others, whose rules the unit tests hold, are declared with `FULL=1`. */
const sample = ["OTH", "STU"];
const declared = TYPE_CASES.filter(({ type }) => process.env.FULL || sample.includes(type));

for (const { type, as, before, kinds } of declared)
  test(`${type}${as ? ` by ${as}` : ""}: ${Object.keys(kinds).join(", ")}, CANCEL`, async ({ page, login }) => {
    const client = await makeClient();
    await login("officer", { employerIds: [client.id] });
    await page.goto(`/declarations/new?employer=${client.id}`);
    await typeNewcomer(page, { insz: inventInsz(), lastName: `Soort ${type}` });
    await typeAll(page, before ?? {});
    await typeField(page, "workerType", type);
    const number = await refuseThenAccept(page, kinds.IN);
    for (const kind of ["UPDATE", "OUT"] as const) {
      const it = kinds[kind];
      if (!it) continue;
      await change(page, kind, number);
      await refuseThenAccept(page, it);
    }
    await change(page, "CANCEL", number);
    await send(page);
    await arrive(page);
    await settled(page);
    await change(page, "CANCEL", number);
    await refuse(page, "periodNumber", "00913-355");
  });
