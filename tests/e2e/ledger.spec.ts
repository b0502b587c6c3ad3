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
});
