import type { Page } from "@playwright/test";
import { LOCALE_COOKIE, LOCALES, THEME_COOKIE } from "@/lib/preferences";
import { chooseClient, makeClient } from "@/tests/e2e/desk";
import { type Account, expect, given, type LoginOptions, type Role, test, violationsOf } from "@/tests/e2e/fixtures";
import { type MadeDesk, makeDesk } from "@/tests/e2e/made-desk";

const themes = ["light", "dark"] as const;
const widths = [1440, 768, 360] as const;

/** A page is read once at the width at which axe looks, and then measured at every width. */
type Look = { locale: (typeof LOCALES)[number]; theme: (typeof themes)[number]; axeAt: (typeof widths)[number] };

const all: Look[] = LOCALES.flatMap((locale) =>
  themes.flatMap((theme) => widths.map((axeAt) => ({ locale, theme, axeAt }))),
);

const turn = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length];
  if (item === undefined) throw new Error("an empty list");
  return item;
};

/**
 * Languages, themes and the width for axe go round, so that over the pages each pair of the three occurs. `FULL=1` takes
 * all combinations.
 */
const sample = (index: number): Look => ({
  locale: turn(LOCALES, index),
  theme: turn(themes, Math.floor(index / 4)),
  axeAt: turn(widths, index),
});

const looksAt = (index: number): Look[] => (process.env.FULL ? all : [sample(index)]);

type Visit = { path: (desk: MadeDesk) => string; status?: number; act?: (page: Page) => Promise<void> };

const at = (path: string): Visit => ({ path: () => path });

/** After a failed attempt to send. */
const fail = async (page: Page) => {
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").getByRole("heading")).toBeVisible();
};

/** What is told before rows are taken back. */
const askToRecall = async (page: Page) => {
  await page.locator("main header button").last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

/** Rows come with the browser's first look. */
const rowsThere = (page: Page) => expect(page.getByRole("rowheader", { name: "2", exact: true })).toBeVisible();

/** What is told before a template is deleted. */
const askToDelete = async (page: Page) => {
  await rowsThere(page);
  await page.locator("main header").getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
};

/** Over any page: lines are typed, one of which is not understood. */
const typeLines = async (page: Page) => {
  await page.keyboard.press("Control+i");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("flx 65111899997 Peeters Jan 22/11 17-23 pc 302\nout 31/02 nowhere?");
  await expect(dialog.getByText("31/02 nowhere?").last()).toBeVisible();
};

const groups: Record<string, Visit[]> = {
  "the desk": [
    at("/"),
    ...["stuck", "refused", "planned", "warned", "identifying", "pending"].map((state) => at(`/?state=${state}`)),
    { path: ({ ids }) => `/?open=${ids.refused}` },
    at("/search"),
    at("/search?q=fictie"),
    at("/account"),
    at("/outage"),
    at("/rules/numbers"),
    at("/rules/fields"),
    at("/rules/fields?kind=UPDATE&employer=local-authority"),
    at("/rules?field=startDate"),
    { path: () => "/nowhere", status: 404 },
  ],
  declarations: [
    at("/declarations"),
    { path: ({ client }) => `/declarations?employer=${client.id}&state=draft` },
    at("/declarations?q=niemand"),
    ...(["accepted", "warned", "refused", "paused", "stuck", "rejected", "pending", "draft"] as const).map(
      (state): Visit => ({ path: ({ ids }) => `/declarations/${ids[state]}` }),
    ),
    { path: ({ ids }) => `/declarations/${ids.accepted}/messages` },
    { path: ({ ids }) => `/declarations/${ids.troubled}` },
    { path: ({ ids }) => `/declarations/${ids.troubled}/redeclare` },
  ],
  "the declaration form": [
    at("/declarations/new"),
    { path: () => "/declarations/new", act: fail },
    { path: ({ ids }) => `/declarations/new?draft=${ids.draft}`, act: fail },
    { path: ({ ids }) => `/declarations/new?from=${ids.refused}` },
    at("/declarations/new?kind=OUT"),
    { path: ({ client }) => `/declarations/new?kind=UPDATE&employer=${client.id}` },
    { path: ({ number }) => `/declarations/new?kind=UPDATE&period=${number}`, act: fail },
    { path: ({ number }) => `/declarations/new?kind=CANCEL&period=${number}` },
  ],
  "the personnel file": [
    at("/register"),
    { path: ({ client }) => `/register?employer=${client.id}` },
    at("/register?q=niemand"),
    { path: ({ relationId }) => `/register/${relationId}` },
    { path: ({ number }) => `/register/periods/${number}` },
    at("/week"),
    { path: ({ client }) => `/week?employer=${client.id}&from=2024-11-11` },
  ],
  "a sheet": [
    { path: ({ batchId }) => `/batches/${batchId}/progress` },
    { path: ({ batchId }) => `/batches/${batchId}/progress`, act: askToRecall },
    { path: ({ batchId }) => `/batches/${batchId}?show=refused` },
  ],
  templates: [
    at("/batches/templates"),
    { path: ({ templateId }) => `/batches/${templateId}`, act: rowsThere },
    { path: ({ templateId }) => `/batches/${templateId}`, act: askToDelete },
    { path: ({ batchId }) => `/batches/${batchId}/template` },
    { path: ({ templateId }) => `/batches/${templateId}/again` },
  ],
  "sheets from what is known": [
    at("/batches/quarter"),
    at("/batches/quarter?end=2024-12-31"),
    { path: ({ client }) => `/batches/quarter?employer=${client.id}` },
    at("/batches/copy"),
    { path: ({ client }) => `/batches/copy?employer=${client.id}&unit=week` },
    { path: ({ client }) => `/batches/copy?employer=${client.id}&unit=day&from=01/01/2024` },
    { path: ({ ids }) => `/declarations/new?copy=${ids.accepted}` },
    { path: ({ batchId }) => `/batches/${batchId}/left-out` },
  ],
  "employers and people": [
    at("/employers"),
    at("/employers/new"),
    at("/mandates"),
    { path: ({ client }) => `/employers/${client.id}` },
    { path: ({ client }) => `/employers/${client.id}/edit` },
    at("/people"),
    { path: ({ client }) => `/people/new?employer=${client.id}` },
    { path: ({ personId }) => `/people/${personId}` },
    { path: ({ personId }) => `/people/${personId}/edit` },
    { path: ({ client }) => `/employers/${client.id}`, act: typeLines },
  ],
};

const administration: Visit[] = [
  "/",
  "/admin/users",
  "/admin/users/new",
  "/admin/teams",
  "/admin/teams/new",
  "/employers",
  "/declarations/new",
].map(at);

/** What is wrong on a page in one look: axe, a language that is not spoken, a page wider than its window. */
async function faultsOf(page: Page, path: string, visit: Visit, look: Look): Promise<string[]> {
  const url = given("INDIENST_URL");
  await page.context().addCookies([
    { name: LOCALE_COOKIE, value: look.locale, url },
    { name: THEME_COOKIE, value: look.theme, url },
  ]);
  await page.setViewportSize({ width: look.axeAt, height: 900 });
  const response = await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await visit.act?.(page);
  const { lang, theme } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
  }));
  const faults = await violationsOf(page);
  if (response?.status() !== (visit.status ?? 200)) faults.push(`status ${response?.status()}`);
  if (lang !== look.locale) faults.push(`speaks ${lang}`);
  if (theme !== look.theme) faults.push(`theme ${theme}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (tooWide > 0) faults.push(`${tooWide} px too wide at ${width}`);
  }
  return faults.map((fault) => `${path} in ${look.locale}, ${look.theme}, ${look.axeAt} px: ${fault}`);
}

async function faultsOfAll(page: Page, visits: Visit[], desk: MadeDesk): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, visit] of visits.entries())
    for (const look of looksAt(index)) faults.push(...(await faultsOf(page, visit.path(desk), visit, look)));
  return faults;
}

const minutes = process.env.FULL ? 30 : 3;

/** To make a desk takes as long as to look at all of its pages: one process looks at them all, and makes it once. */
test.describe("each page has nothing for axe, no error, nothing wider than the window", () => {
  test.describe.configure({ mode: "default" });
  let kept: MadeDesk | undefined;

  /** Looking changes nothing: these tests look at the same desk, each as an officer of its own. */
  const aDesk = async (page: Page, login: (role: Role, options: LoginOptions) => Promise<Account>) => {
    const client = kept?.client ?? (await makeClient());
    await login("officer", { employerIds: [client.id] });
    kept ??= await makeDesk(page, client);
    return kept;
  };

  for (const [name, visits] of Object.entries(groups))
    test(name, async ({ page, login, browserErrors }) => {
      test.setTimeout(minutes * 60_000);
      const desk = await aDesk(page, login);
      expect(await faultsOfAll(page, visits, desk)).toEqual([]);
      // The browser reports the page that was asked for in vain.
      const asked = browserErrors.filter((it) => !it.includes("/nowhere"));
      browserErrors.splice(0, browserErrors.length, ...asked);
    });
});

const nothing: MadeDesk = {
  client: { id: "", name: "", number: "" },
  ids: {
    accepted: "",
    warned: "",
    troubled: "",
    refused: "",
    paused: "",
    stuck: "",
    rejected: "",
    pending: "",
    draft: "",
  },
  number: "",
  relationId: "",
  personId: "",
  batchId: "",
  templateId: "",
};

test("administration and login: nothing for axe, no error, nothing wider than the window", async ({ page, login }) => {
  test.setTimeout(minutes * 60_000);
  const account = await login("administrator");
  const own = [...administration, at(`/admin/users/${account.id}`)];
  const faults = await faultsOfAll(page, own, nothing);
  await page.context().clearCookies();
  expect([
    ...faults,
    ...(await faultsOfAll(page, [at("/login"), at("/login?callbackUrl=/register")], nothing)),
  ]).toEqual([]);
});

test("the sample holds each pair of language, theme and width", () => {
  const visited = Object.values(groups).flatMap((visits) => visits.map((_, index) => sample(index)));
  const pairs = visited.flatMap(({ locale, theme, axeAt }) => [
    `${locale} ${theme}`,
    `${locale} ${axeAt}`,
    `${theme} ${axeAt}`,
  ]);
  expect(new Set(pairs).size).toBe(4 * 2 + 4 * 3 + 2 * 3);
});

test("the language switch keeps the page, its query and what was typed", async ({ page, login }) => {
  const client = await makeClient();
  await login("officer", { employerIds: [client.id] });
  await page.goto(`/declarations?state=refused&employer=${client.id}`);
  const address = page.url();
  await page.getByRole("button", { name: "FR, Français" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { name: "Déclarations", level: 1 })).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "NL, Nederlands" }).first().click();
  await expect(page.getByRole("heading", { name: "Aangiften", level: 1 })).toBeVisible();
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await page.getByLabel("Datum begin").fill("20/09/2024");
  await page.getByRole("button", { name: "EN, English" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByLabel("Start date")).toHaveValue("20/09/2024");
  // Also what is told of the rules is told in the language of now.
  await page.getByRole("button", { name: /^Send Ctrl/ }).click();
  await expect(page.getByText("It is not clear who this is about").first()).toBeVisible();
});
