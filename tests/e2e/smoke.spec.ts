import { expect, test } from "@/tests/e2e/fixtures";

test("the login page opens, without an error in the browser and without a finding of axe", async ({ page, axe }) => {
  const response = await page.goto("/login");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe();
});

test("who is not logged in is led to the login page", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/login/);
});
