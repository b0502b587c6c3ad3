// What an officer does again and again, by role and label, and what stands at the RSZ's side afterwards.
import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { makeInsz, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import { expect, given, query } from "@/tests/e2e/fixtures";
import type { RszPeriod } from "@/tests/fixtures/both-registers";

export type Client = { id: string; name: string; number: string };

type WantedClient = { number?: string; kind?: "private" | "local-authority"; committee?: string };

/** A client of one's own with one definitive RSZ number and an open mandate. */
export async function makeClient({ number, kind = "private", committee = "200" }: WantedClient = {}): Promise<Client> {
  const own = number ?? makeNssoNumber(randomInt(1_999_000));
  const name = `Fictie ${own} BV`;
  const [row] = await query<{ id: string }>(
    `WITH made AS (INSERT INTO employer (name, kind, language) VALUES ($1, $2, 'nl') RETURNING id),
     numbered AS (INSERT INTO employer_number (employer_id, number, provisional, valid_from) SELECT id, $3, false, '2010-01-01' FROM made),
     mandated AS (INSERT INTO mandate (employer_id, valid_from) SELECT id, '2015-01-01' FROM made)
     SELECT id FROM made`,
    [name, kind, own],
  );
  if (!row) throw new Error("no employer was made");
  if (kind === "private")
    await query("INSERT INTO employer_joint_committee (employer_id, number, is_default) VALUES ($1::uuid, $2, true)", [
      row.id,
      committee,
    ]);
  return { id: row.id, name, number: own };
}

/** An invented worker's number that no other journey has; a birth between 1950 and 1999. */
export const inventInsz = (): string =>
  makeInsz(`19${randomInt(50, 100)}0${randomInt(1, 10)}${randomInt(10, 29)}`, randomInt(1, 998));

export type Fields = {
  type?: string;
  committee?: string;
  start?: string;
  end?: string;
  startHour?: string;
  endHour?: string;
  hours?: string;
};

const labels: Record<Exclude<keyof Fields, "type" | "committee">, string> = {
  start: "Datum begin",
  end: "Datum einde",
  startHour: "Uur - beginuur",
  endHour: "Uur - einduur",
  hours: "Aantal geplande uren",
};

/** Types a code in a combobox and takes the option that begins with it; one that is not offered stays as typed. */
export async function chooseCode(page: Page, label: string, code: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label });
  await box.fill(code);
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const offered = page.getByRole("option", { name: new RegExp(`^${code} – `) });
  if ((await offered.count()) > 0) await offered.first().click();
  else await box.press("Tab");
}

/** The fields of a declaration as they are typed; a field that is not named stays as it is. */
export async function typeFields(page: Page, { type, committee, ...texts }: Fields): Promise<void> {
  if (type) await chooseCode(page, "Aard werknemer", type);
  if (committee) await chooseCode(page, "Nummer van paritair comité", committee);
  for (const [name, label] of Object.entries(labels)) {
    const text = Object.entries(texts).find(([key]) => key === name)?.[1];
    if (text !== undefined) await page.getByLabel(label).fill(text);
  }
}

/** Takes a client by its number. */
export async function chooseClient(page: Page, client: Client): Promise<void> {
  await page.getByRole("combobox", { name: "Werkgever" }).fill(client.number);
  await page.getByRole("option", { name: client.name }).click();
}

export type Newcomer = { insz: string; lastName: string; firstName?: string };

/** A worker whom this employer does not have yet. */
export async function typeNewcomer(page: Page, { insz, lastName, firstName = "Vera" }: Newcomer): Promise<void> {
  await page.getByRole("combobox", { name: "Werknemer", exact: true }).fill(insz);
  await page.getByRole("option", { name: "nieuw bij deze werkgever" }).click();
  await page.getByLabel("Naam", { exact: true }).fill(lastName);
  await page.getByLabel("Voornaam").fill(firstName);
}

export const send = (page: Page): Promise<void> => page.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }).click();

/** Sends what is late, with why it is. */
export async function sendLate(page: Page, reason = "De werkgever belde pas nu"): Promise<void> {
  await send(page);
  await page.getByLabel("Waarom komt ze te laat?").fill(reason);
  await page.getByRole("button", { name: "Laattijdig verzenden", exact: true }).click();
}

const ofDeclaration = /\/declarations\/[0-9a-f-]{36}$/;

/** Waits for the page of the declaration that was sent; its id. */
export async function arrive(page: Page): Promise<string> {
  await page.waitForURL(ofDeclaration);
  return page.url().slice(-36);
}

/** An ordinary period: open, in time. */
export const ordinary: Fields = { type: "OTH", committee: "XXX", start: "20/09/2024" };

/** Declares an IN as an officer types it, to the page of the declaration; its id. `sending`: `sendLate` when it is late. */
export async function declareIn(
  page: Page,
  client: Client,
  newcomer: Newcomer,
  fields: Fields = {},
  sending: (page: Page) => Promise<void> = send,
): Promise<string> {
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeNewcomer(page, newcomer);
  await typeFields(page, { ...ordinary, ...fields });
  await sending(page);
  return arrive(page);
}

/** How the declaration of this page stands; the badge in its head. */
export const outcome = (page: Page, word: string) =>
  page.getByRole("main").locator("header").getByText(word, { exact: true });

/** Waits for the word, without a reload, and gives the Dimona number on the page. */
export async function settled(page: Page, word = "Aanvaard"): Promise<string> {
  await expect(outcome(page, word)).toBeVisible();
  return dimonaNumber(page.url().slice(-36));
}

/** The number that the RSZ gave. */
export async function dimonaNumber(declarationId: string): Promise<string> {
  const [row] = await query<{ number: string | null }>(
    "SELECT declaration_number AS number FROM declaration WHERE id = $1::uuid",
    [declarationId],
  );
  if (!row?.number) throw new Error("this declaration has no number");
  return row.number;
}

/** The page of a period in the personnel file. */
export async function openPeriod(page: Page, number: string): Promise<void> {
  await page.goto(`/register/periods/${number}`);
  await expect(page.getByRole("region", { name: `Periode ${formatDimonaNumber(number)}` })).toBeVisible();
}

export type Wire = { number: string | null; status: number; body: string };

const simulator = (path: string, init?: RequestInit) => fetch(new URL(path, given("SIMULATOR_URL")), init);

async function allHeard(): Promise<Wire[]> {
  const { messages }: { messages: Wire[] } = await (await simulator("/training/messages")).json();
  return messages;
}

/** The text of every message that reached the simulator. */
export const heardBodies = async (): Promise<string[]> => (await allHeard()).map(({ body }) => body);

/** Every message whose text holds `part`, as the simulator heard it, oldest first. */
export async function heard(part: string): Promise<{ number: string | null; status: number; json: unknown }[]> {
  return (await allHeard())
    .filter(({ body }) => body.includes(part))
    .map(({ number, status, body }) => ({ number, status, json: JSON.parse(body) }));
}

type HeldPeriod = RszPeriod & { worker: string };

/** What the simulated RSZ holds for an employer; for all of them when none is named. */
export async function heldFor(employerNumber: string): Promise<HeldPeriod[]> {
  const { periods }: { periods: HeldPeriod[] } = await (
    await simulator(`/training/register?employer=${employerNumber}`)
  ).json();
  return periods;
}

/** Something that happens at the RSZ through another channel. */
export async function train<T>(path: string, body: object): Promise<T> {
  const answer = await simulator(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
