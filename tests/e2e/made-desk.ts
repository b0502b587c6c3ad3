// A desk with something in every state, for tests that only look.
import type { Page } from "@playwright/test";
import { seal } from "@/lib/crypto";
import {
  type Client,
  chooseClient,
  declareIn,
  dimonaNumber,
  type Fields,
  inventInsz,
  outcome,
  send,
  sendLate,
  train,
  typeFields,
} from "@/tests/e2e/desk";
import { expect, query } from "@/tests/e2e/fixtures";

export type MadeDesk = {
  client: Client;
  /** By state: a declaration's id. */
  ids: Record<
    "accepted" | "warned" | "troubled" | "refused" | "paused" | "stuck" | "rejected" | "pending" | "draft",
    string
  >;
  number: string;
  relationId: string;
  personId: string;
  /** A sheet whose rows are in those states. */
  batchId: string;
  /** A template of rows without days. */
  templateId: string;
};

/** The word of the state, and how it comes about. */
const ways: Record<Exclude<keyof MadeDesk["ids"], "draft">, { word: string; insz?: string; fields?: Fields }> = {
  accepted: { word: "Aanvaard", fields: { end: "30/09/2024" } },
  warned: { word: "Waarschuwing", fields: { start: "02/09/2024", type: "STU", end: "30/09/2024", hours: "80" } },
  // Over the contingent: what a person must look at before it is declared anew.
  troubled: { word: "Waarschuwing", fields: { type: "STU", end: "30/09/2024", hours: "620" } },
  refused: { word: "Geweigerd" },
  stuck: { word: "Vastgelopen", insz: "01010100590" },
  rejected: { word: "Niet begrepen", insz: "01010100689" },
  // Its answer takes a minute of the RSZ's time.
  pending: { word: "Onderweg", insz: "01010100887" },
  // Last: from here on nothing is sent for this employer, whose mandate is to be looked at.
  paused: { word: "Gepauzeerd", insz: "01010100392" },
};

/** Declares, by the form, what ends in each state. The page must be signed in as an officer of the client. */
export async function makeDesk(page: Page, client: Client): Promise<MadeDesk> {
  const ids: MadeDesk["ids"] = {
    accepted: "",
    warned: "",
    troubled: "",
    refused: "",
    paused: "",
    stuck: "",
    rejected: "",
    pending: "",
    draft: "",
  };
  for (const [state, { word, insz = inventInsz(), fields }] of Object.entries(ways)) {
    if (state === "refused")
      await train("/training/periods", { employer: client.number, worker: insz, startDate: "2024-09-20" });
    const id = await declareIn(
      page,
      client,
      { insz, lastName: `Van ${state}` },
      fields,
      state === "warned" ? sendLate : send,
    );
    await expect(outcome(page, word)).toBeVisible();
    Object.assign(ids, { [state]: id });
  }
  ids.draft = await keepDraft(page, client);
  const number = await dimonaNumber(ids.accepted);
  const [held] = await query<{ relation: string; person: string }>(
    "SELECT r.id AS relation, r.person_id AS person FROM period p JOIN relation r ON r.id = p.relation_id WHERE p.number = $1",
    [number],
  );
  if (!held) throw new Error("no relation was made");
  const batchId = await keepSheet(client, Object.values(ids));
  const templateId = await keepTemplate(client, batchId);
  await keepLeftOut(batchId, [number, await dimonaNumber(ids.warned)]);
  return { client, ids, number, relationId: held.relation, personId: held.person, batchId, templateId };
}

/** A sheet as if these had been sent from it, and a row that was not. */
async function keepSheet(client: Client, sent: string[]): Promise<string> {
  const [batch] = await query<{ id: string }>(
    `INSERT INTO batch (id, title, columns, version, employer_ids, created_by_id, created_at, changed_at)
     SELECT gen_random_uuid(), 'Van alles', '{employer,worker}', 2, ARRAY[$1::uuid], created_by_id, now(), now()
     FROM declaration WHERE id = $2::uuid RETURNING id`,
    [client.id, sent[0]],
  );
  await query(
    `INSERT INTO batch_row (id, batch_id, position, sealed, version, employer_id, changed_by_id, changed_at, declaration_id, sendings)
     SELECT gen_random_uuid(), b.id, at, $3, 2, $4::uuid, b.created_by_id, now(), d.id, CASE WHEN d.id IS NULL THEN 0 ELSE 1 END
     FROM batch b, unnest($2::uuid[]) WITH ORDINALITY named(id, at)
       LEFT JOIN declaration d ON d.id = named.id AND d.state <> 'draft' WHERE b.id = $1::uuid`,
    [batch?.id, sent, seal(JSON.stringify({ employer: client.name, worker: "" }), "batch-row"), client.id],
  );
  return batch?.id ?? "";
}

/** One good row without days, and one whose type is none. */
async function keepTemplate(client: Client, batchId: string): Promise<string> {
  const [template] = await query<{ id: string }>(
    `INSERT INTO batch (id, title, columns, version, is_template, employer_ids, created_by_id, created_at, changed_at)
     SELECT gen_random_uuid(), 'Vaste zaterdagploeg met een lange naam, voor de drukke weken', '{employer,workerType,worker,startDate}', 2,
       true, ARRAY[$1::uuid], created_by_id, now(), now() FROM batch WHERE id = $2::uuid RETURNING id`,
    [client.id, batchId],
  );
  const rows = ["OTH", "OHT"].map((workerType) =>
    seal(JSON.stringify({ employer: client.name, workerType }), "batch-row"),
  );
  await query(
    `INSERT INTO batch_row (id, batch_id, position, sealed, version, employer_id, changed_by_id, changed_at)
     SELECT gen_random_uuid(), b.id, at, sealed, 2, $3::uuid, b.created_by_id, now()
     FROM batch b, unnest($2::bytea[]) WITH ORDINALITY named(sealed, at) WHERE b.id = $1::uuid`,
    [template?.id, rows, client.id],
  );
  return template?.id ?? "";
}

/** As if it had been made from the end of a quarter: of these periods one goes on no more, the other could. */
async function keepLeftOut(batchId: string, numbers: string[]): Promise<void> {
  await query("UPDATE batch SET quarter_end = '2024-09-30' WHERE id = $1::uuid", [batchId]);
  await query(
    "INSERT INTO batch_left_out (batch_id, period_number, reason) SELECT $1::uuid, unnest($2::text[]), 'chosen'",
    [batchId, numbers],
  );
}

async function keepDraft(page: Page, client: Client): Promise<string> {
  await page.goto("/declarations/new");
  await chooseClient(page, client);
  await typeFields(page, { type: "OTH", start: "vrijdag" });
  await page.waitForURL(/draft=/);
  return page.url().slice(-36);
}
