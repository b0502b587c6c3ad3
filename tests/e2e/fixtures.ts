import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { encodeSessionToken } from "@/lib/access/session-token";
import { JOURNEYS } from "@/tests/fixtures/restart";

export { expect };

export type Role = "administrator" | "officer" | "reader";
export type Account = { id: string; name: string; email: string; role: Role };
export type LoginOptions = { language?: "nl" | "fr" | "de" | "en"; employerIds?: string[] };

/** Variables that the set-up gave; see tests/fixtures/product.ts. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: was the product started?`);
  return value;
}

/** Kept open: to prove a password takes longer than all that is asked. */
let pool: pg.Pool | undefined;

/** Runs statements on the product's own database, to prepare or to look, never in place of a screen. */
export async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  pool ??= new pg.Pool({
    connectionString: given("DATABASE_URL"),
    application_name: JOURNEYS,
    max: 1,
    allowExitOnIdle: true,
  });
  return (await pool.query<T>(sql, values)).rows;
}

/** An account of one's own; with `employerIds` in a team that reaches them. Nobody knows its password. */
async function createAccount(role: Role, { language = "nl", employerIds = [] }: LoginOptions): Promise<Account> {
  const mark = randomUUID().slice(0, 8);
  const account = { name: `Test ${role} ${mark}`, email: `${role}-${mark}@test.example`, role };
  const [row] = await query<{ id: string }>(
    "INSERT INTO user_account (email, name, password_hash, role, language) VALUES ($1, $2, 'none', $3, $4) RETURNING id",
    [account.email, account.name, role, language],
  );
  if (!row) throw new Error("no account was made");
  if (employerIds.length) await joinTeam(row.id, `team ${mark}`, employerIds);
  return { id: row.id, ...account };
}

/** A team of this user with these employers. */
export async function joinTeam(userId: string, name: string, employerIds: string[]): Promise<void> {
  const [team] = await query<{ id: string }>("INSERT INTO team (name) VALUES ($1) RETURNING id", [name]);
  await query("INSERT INTO team_member (team_id, user_id) VALUES ($1, $2)", [team?.id, userId]);
  for (const employerId of employerIds)
    await query("INSERT INTO team_employer (team_id, employer_id) VALUES ($1, $2)", [team?.id, employerId]);
}

/** The cookie a login leaves behind, without the time a password hash takes. */
async function openSession(page: Page, userId: string): Promise<void> {
  const [session] = await query<{ id: string }>(
    "INSERT INTO session (user_id, expires_at) VALUES ($1, now() + interval '12 hours') RETURNING id",
    [userId],
  );
  const value = await encodeSessionToken(session?.id ?? "", given("NEXTAUTH_SECRET"));
  const cookie = {
    name: "next-auth.session-token",
    value,
    url: given("INDIENST_URL"),
    httpOnly: true,
    sameSite: "Lax" as const,
  };
  await page.context().addCookies([cookie]);
}

/** Console errors, breaches of the content security policy among them, and uncaught exceptions of every page. */
function watch(page: Page, errors: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
}

/**
 * React has taken over all of a page of ours: it marks each element it knows. The hidden inputs by which an action works
 * without a script are not among them.
 */
const isLive = () => {
  const known = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
  const isOurs = document.querySelector("link[href*='/_next/'], script[src*='/_next/']") !== null;
  return !isOurs || Array.from(document.querySelectorAll("main :not([type=hidden]), a, button")).every(known);
};

/** Waits until the page hears what is typed: a test would be quicker than that, a person is not. */
export const alive = async (page: Page): Promise<void> => {
  // Not at each frame, which is what it does untold: the look goes over every element.
  await page.waitForFunction(isLive, undefined, { polling: 50 });
  // The marks come while React still works; its effects, listeners among them, are in place once the page rests.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
};

/** Every page that a test opens is alive before it goes on. */
function openAlive(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    await alive(page);
    return response;
  };
}

type Fixtures = {
  /** What went wrong in the browser; a test that expects an error empties it, else it fails the test. */
  browserErrors: string[];
  /** Signs this page in as a fresh account of the role. */
  login: (role: Role, options?: LoginOptions) => Promise<Account>;
  /** Fails on anything axe finds on the page (WCAG 2.2 A and AA); contrast is looked at on every page, and with FULL=1 here too. */
  axe: () => Promise<void>;
};

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Contrast takes axe as long as all its other rules. */
const contrast = "color-contrast";

/** What axe finds on a page: rule and place. No page of ours holds a frame, so the quicker mode sees all there is. */
export async function violationsOf(page: Page, without: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(standards)
    .disableRules(without);
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

export const test = base.extend<Fixtures>({
  browserErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("page", (page) => {
        watch(page, errors);
        openAlive(page);
      });
      await use(errors);
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  login: async ({ page }, use) => {
    await use(async (role, options = {}) => {
      const account = await createAccount(role, options);
      await openSession(page, account.id);
      return account;
    });
  },
  axe: async ({ page }, use) => {
    await use(async () => {
      const without = process.env.FULL ? [] : [contrast];
      expect(await violationsOf(page, without), `axe on ${new URL(page.url()).pathname}`).toEqual([]);
    });
  },
});
