import { expect, test } from "@/tests/e2e/fixtures";

test("a reader finds what the law makes of each anomaly, and filters it by the address", async ({
  page,
  login,
  axe,
}) => {
  await login("reader");
  await page.goto("/rules");
  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveCount(201);
  await axe();
  await page.getByRole("main").locator('a[href="/rules?class=rsz-only"]').click();
  await expect(page).toHaveURL(/class=rsz-only/);
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThanOrEqual(20);

  await page.goto("/rules");
  const search = page.getByRole("searchbox", { name: "Zoek op nummer of tekst" });
  await search.fill("overlapt een andere");
  await search.press("Enter");
  await expect(page).toHaveURL(/q=overlapt/);
  await expect(rows.filter({ hasText: "90373-334" })).toBeVisible();
  await expect(page.getByText("Pas de data aan, of sluit of annuleer eerst de andere periode.").first()).toBeVisible();
  await axe();
  await page.getByRole("searchbox", { name: "Zoek op nummer of tekst" }).fill("65111899997");
  await page.getByRole("searchbox", { name: "Zoek op nummer of tekst" }).press("Enter");
  await expect(page).toHaveURL(/\/rules$/);
});
