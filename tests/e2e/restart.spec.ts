// Runs by itself after the journeys and the outage: everything is stopped and started again amid a batch.
import { heldFor, inventInsz, makeClient } from "@/tests/e2e/desk";
import { expect, given, query, test } from "@/tests/e2e/fixtures";
import { asText, flexi, newSheet, paste } from "@/tests/e2e/sheet";
import { RESTART } from "@/tests/fixtures/restart";

const rows = 250;

const whileAway = /net::ERR_(CONNECTION_|EMPTY_RESPONSE|INCOMPLETE_CHUNKED)|status of 50[0-4]/;

const answers = () =>
  fetch(given("INDIENST_URL"), { redirect: "manual" }).then(
    ({ status }) => status < 500,
    () => false,
  );

const countOf = async (batchId: string, states: string[]): Promise<number> => {
  const found = "SELECT 1 FROM declaration WHERE batch_id = $1::uuid AND state = ANY($2)";
  return (await query(found, [batchId, states])).length;
};

test("a batch amid which connections, portal, worker and the RSZ end and begin anew is completed on the same page, each row once", async ({
  page,
  login,
  browserErrors,
}) => {
  test.slow();
  const client = await makeClient({ committee: "302" });
  await login("officer", { employerIds: [client.id] });
  const id = await newSheet(page);
  const workers = new Set<string>();
  while (workers.size < rows) workers.add(inventInsz());
  await paste(page, asText([...workers].map((worker, at) => flexi(client, at, { worker }))));
  await page.getByRole("button", { name: `${rows} rijen verzenden` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: `Verzend ${rows} rijen` }).click();
  await expect.poll(() => countOf(id, ["accepted"]), { timeout: 30_000, intervals: [20] }).toBeGreaterThan(0);

  process.kill(Number(given("INDIENST_SETUP")), RESTART);
  await expect(dialog.getByText("Niet alles kon worden verzonden: de portal antwoordt niet")).toBeVisible();
  expect(await countOf(id, ["queued", "sending", "sent", "accepted"])).toBeLessThan(rows);
  await expect.poll(answers, { intervals: [50] }).toBe(false);
  await expect.poll(answers, { timeout: 30_000 }).toBe(true);

  // Once more, all of them: what had left is known by its row.
  await dialog.getByRole("button", { name: `Verzend ${rows} rijen` }).click();
  await expect(dialog.getByText(`${rows} rijen zijn verzonden.`)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("link", { name: "Volg de voortgang" }).click();
  await expect(page.getByText(`${rows} van ${rows} afgehandeld`)).toBeVisible({ timeout: 60_000 });
  expect(await countOf(id, ["accepted"])).toBe(rows);
  const held = (await heldFor(client.number)).map(({ worker }) => worker);
  expect(held.toSorted()).toEqual([...workers].toSorted());
  // The browser itself tells of calls that found nobody, or were broken off; there is nothing else.
  expect(browserErrors.filter((it) => !whileAway.test(it))).toEqual([]);
  browserErrors.length = 0;
});
