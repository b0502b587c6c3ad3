import { declareIn, inventInsz, makeClient, settled } from "@/tests/e2e/desk";
import { download } from "@/tests/e2e/download";
import { expect, query, test } from "@/tests/e2e/fixtures";

test("evidence is handed out within reach alone, and each time it is recorded for each worker", async ({
  page,
  login,
}) => {
  const client = await makeClient();
  const { id: userId } = await login("officer", { employerIds: [client.id] });
  const id = await declareIn(page, client, { insz: inventInsz(), lastName: "Bewezen" });
  await settled(page);
  await page.getByRole("link", { name: "Bewijs van verzending" }).click();
  const { bytes, fileName } = await download(page, /^Bewijs als JSON/);
  const [evidence] = JSON.parse(bytes.toString()).declarations;
  expect(evidence.attempts.map((it: { outcome: string }) => it.outcome)).toEqual(["received", "answered"]);
  expect(fileName).not.toMatch(/\d{11}/);
  const consulted = await query(
    "SELECT 1 FROM consultation WHERE user_id = $1 AND purpose = 'evidence' AND person_id IS NOT NULL",
    [userId],
  );
  expect(consulted).toHaveLength(1);
  const answer = await page.request.get(`/api/evidence/declarations/${id}/pdf`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  await login("officer");
  for (const path of [`declarations/${id}/pdf`, `declarations/${id}/xml`, "declarations/1/json", "outages/1/pdf"])
    expect((await page.request.get(`/api/evidence/${path}`)).status(), path).toBe(404);
  await page.context().clearCookies();
  expect((await page.request.get(`/api/evidence/declarations/${id}/pdf`, { maxRedirects: 0 })).ok()).toBe(false);
});
