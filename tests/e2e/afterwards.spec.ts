// Runs when all journeys have ended: what they left behind at both sides must agree.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { formatInsz } from "@/lib/dimona/identifiers";
import { type HeldPeriod, heardBodies, heldFor } from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";

test("everything that was sent comes to an end by itself", async () => {
  const underWay = async () => {
    const rows = await query<{ state: string }>(
      "SELECT state FROM declaration WHERE state IN ('queued', 'sending', 'sent', 'identifying')",
    );
    return rows.map(({ state }) => state);
  };
  await expect.poll(underWay, { timeout: 45_000 }).toEqual([]);
});

test("replaying all facts gives the stored register", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/register-rebuild.ts"]);
  expect(stdout).toMatch(/^\d+ periods replayed, 0 differ/m);
});

type Mirrored = { employer: string; number: string; declared: boolean } & Record<
  "workerType" | "jointCommittee" | "startDate" | "endDate" | "plannedHours" | "cancelled" | "late" | "result",
  unknown
>;

/** What the portal believes, employer by employer. */
const mirrored = () =>
  query<Mirrored>(
    `SELECT n.number AS employer, p.number, p.worker_type AS "workerType", p.joint_committee AS "jointCommittee",
            p.start_date AS "startDate", p.end_date AS "endDate", p.planned_hours AS "plannedHours", p.cancelled, p.late, p.result
     FROM period p JOIN relation r ON r.id = p.relation_id JOIN employer_number n ON n.employer_id = r.employer_id`,
  );

const asMirrored = (employer: string, { number, features, ...it }: HeldPeriod) => ({
  employer,
  number,
  workerType: features.workerType,
  jointCommittee: features.jointCommissionNumber ?? null,
  startDate: it.startingDate,
  endDate: it.endingDate ?? null,
  plannedHours: it.plannedHours ?? null,
  cancelled: it.cancelled,
  late: it.late,
  result: it.lastResult,
});

test("the personnel file of every employer equals what the RSZ holds of our declarations", async () => {
  const declared = await query<{ employer: string; number: string | null }>(
    `SELECT employer_number AS employer, declaration_number AS number FROM declaration WHERE employer_number IS NOT NULL`,
  );
  const ours = new Set(declared.map(({ number }) => number));
  const employers = [...new Set(declared.map(({ employer }) => employer))];
  const held = await Promise.all(
    employers.map(async (employer) =>
      (await heldFor(employer)).filter(({ number }) => ours.has(number)).map((period) => asMirrored(employer, period)),
    ),
  );
  const inOrder = <T extends { number: string }>(periods: T[]) =>
    periods.sort((a, b) => a.number.localeCompare(b.number));
  expect(inOrder(await mirrored())).toEqual(inOrder(held.flat()));
});

/** Every worker's number that went over the wire or was found by the RSZ. */
async function allNumbers(): Promise<string[]> {
  const declared = (await heardBodies()).flatMap((body) => body.match(/"ssin":"(\d{11})"/)?.[1] ?? []);
  const held = (await heldFor("")).map(({ worker }) => worker);
  return [...new Set([...declared, ...held])];
}

test("no worker's number stands in any column of the database, nor in any log", async () => {
  const numbers = await allNumbers();
  const texts = numbers.flatMap((number) => [number, formatInsz(number)]);
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  for (const { name } of tables) {
    const found = await query(
      `SELECT 1 FROM unnest($1::text[]) AS wanted WHERE EXISTS (SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || wanted || '%')`,
      [texts],
    );
    expect(found.length, `numbers in ${name}`).toBe(0);
  }
  for (const name of ["portal", "worker", "simulator"]) {
    const log = readFileSync(path.join("test-results/logs", `${name}.log`), "utf8");
    expect(texts.filter((text) => log.includes(text)).length, `numbers in ${name}.log`).toBe(0);
  }
});
