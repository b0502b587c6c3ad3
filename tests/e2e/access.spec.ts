import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, query, test } from "@/tests/e2e/fixtures";

const fresh = () => `${randomUUID().slice(0, 8)}@test.example`;

async function signIn(page: Page, email: string, password: string) {
  await page.goto("/login");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Aanmelden", exact: true }).first().click();
}

/** Makes a user as an administrator does, and gives back the password that the screen showed once. */
async function makeUser(page: Page, email: string): Promise<string> {
  await page.goto("/admin/users/new");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Naam").fill("Nele Nieuw");
  await page.getByRole("button", { name: "Aanmaken" }).click();
  await expect(page.getByRole("heading", { name: "Eenmalig wachtwoord" })).toBeFocused();
  return (await page.locator("code").textContent()) ?? "";
}

test("an administrator makes a user, who signs in with the one-time password and changes it", async ({
  page,
  login,
  axe,
  browser,
}) => {
  await login("administrator");
  const email = fresh();
  const password = await makeUser(page, email);
  await axe();
  const theirs = await (await browser.newContext({ locale: "nl-BE" })).newPage();
  await signIn(theirs, email, password);
  await expect(theirs).not.toHaveURL(/login/);
  await theirs.goto("/account");
  await theirs.getByLabel("Huidig wachtwoord").fill(password);
  await theirs.getByLabel("Nieuw wachtwoord", { exact: true }).fill("een ander wachtwoord");
  await theirs.getByLabel("Nieuw wachtwoord, nog eens").fill("een ander wachtwoord");
  await theirs.getByRole("button", { name: "Wachtwoord wijzigen" }).click();
  await expect(theirs.getByRole("status")).toHaveText(/Wachtwoord gewijzigd/);
  await theirs.context().clearCookies();
  await signIn(theirs, email, password);
  await expect(theirs.getByRole("alert").first()).toBeFocused();
  await signIn(theirs, email, "een ander wachtwoord");
  await expect(theirs).not.toHaveURL(/login/);
});

test("faults are summed up on top, take the focus and lead to their field", async ({ page, login, axe }) => {
  await login("administrator");
  await page.goto("/admin/users/new");
  await page.getByRole("button", { name: "Aanmaken" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Niet bewaard" });
  await expect(summary).toBeFocused();
  await axe();
  await summary.getByRole("link", { name: "Naam: Vul dit in" }).click();
  await expect(page.getByLabel("Naam")).toBeFocused();
});

test("who is deactivated is signed out at once", async ({ page, login, browser }) => {
  await login("administrator");
  const email = fresh();
  const theirs = await (await browser.newContext({ locale: "nl-BE" })).newPage();
  await signIn(theirs, email, await makeUser(page, email));
  await expect(theirs).not.toHaveURL(/login/);
  await page.getByRole("link", { name: "Naar de gebruiker" }).click();
  await page.getByLabel("Deze gebruiker mag zich aanmelden").uncheck();
  await page.getByRole("button", { name: "Bewaren" }).click();
  await expect(page.getByRole("status")).toHaveText("Bewaard");
  await theirs.goto("/account");
  await expect(theirs).toHaveURL(/login/);
});

test("a cookie that was copied before the logout opens nothing after it", async ({ page, login, browser }) => {
  const { name } = await login("reader");
  await page.goto("/account");
  const stolen = (await page.context().cookies()).filter((it) => it.name.includes("session-token"));
  expect(stolen).toHaveLength(1);
  await page.getByRole("button", { name: `Gebruiker ${name}` }).click();
  await page.getByRole("button", { name: "Afmelden" }).click();
  await expect(page).toHaveURL(/login/);
  const thief = await browser.newContext();
  await thief.addCookies(stolen);
  const theirs = await thief.newPage();
  await theirs.goto("/account");
  await expect(theirs).toHaveURL(/login/);
});

test("administration does not exist for officers and readers", async ({ page, login, browserErrors }) => {
  for (const role of ["officer", "reader"] as const) {
    await login(role);
    for (const path of ["/admin/users", "/admin/users/new", "/admin/teams", "/admin/teams/new"])
      expect((await page.goto(path))?.status(), `${role} ${path}`).toBe(404);
  }
  // The browser reports each 404 that was asked for.
  browserErrors.length = 0;
});

test("a team is made with its members and shown in the list", async ({ page, login, axe }) => {
  const { name: administrator } = await login("administrator");
  const name = `Team ${randomUUID().slice(0, 8)}`;
  await page.goto("/admin/teams/new");
  await page.getByLabel("Naam", { exact: true }).fill(name);
  await page.getByRole("checkbox", { name: new RegExp(administrator) }).check();
  await page.getByRole("button", { name: "Aanmaken" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("1");
  await axe();
});

test("another session of one's own can be ended", async ({ page, login, axe }) => {
  const { id } = await login("officer");
  await query("INSERT INTO session (user_id, expires_at) VALUES ($1, now() + interval '1 hour')", [id]);
  await page.goto("/account");
  await axe();
  await page.getByRole("button", { name: /^Beëindigen/ }).click();
  await expect(page.getByRole("status")).toHaveText("Sessie beëindigd");
  await expect(page.getByRole("button", { name: /^Beëindigen/ })).toHaveCount(0);
});
