// Part (c) of `npm run bench:submission`: thousands in flight, each asked about at its moment by a worker of its own process.
import fs from "node:fs";
import path from "node:path";
import { contentFrom } from "@/bench/crowd";
import type { Figure } from "@/bench/figure";
import { noteDues } from "@/bench/note-dues";
import { openSilentRsz, type SilentRsz } from "@/bench/silent-rsz";
import type { Stand } from "@/bench/stand";
import { now } from "@/lib/clock";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { env } from "@/lib/env";
import { createRszClient } from "@/lib/rsz/client";
import { createTokenSource } from "@/lib/rsz/oauth";
import { nextGetAt } from "@/lib/rsz/pace";
import { workerVariables } from "@/scripts/processes.mjs";
import { keepRunning } from "@/tests/chaos/program";

/** Ages in flight, in s, and how many: 400 are due each second, 3,000 each minute, 1,600 each hour: some 450 GETs a second. */
const ages = [
  { count: 400, from: 3, to: 8, gapMs: 1_000 },
  { count: 3_000, from: 60, to: 1_100, gapMs: 60_000 },
  { count: 1_600, from: 1_300, to: 80_000, gapMs: 3_600_000 },
];
/** So many are in flight. */
export const IN_FLIGHT = ages.reduce((sum, { count }) => sum + count, 0);
const ROUNDS = 3;
/** The youngest must not leave their window meanwhile. */
const ROUND_MS = 15_000;
const WARM_MS = 3_000;
const PROMISED = { lateMs: 60, bytes: 250e6 };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const at95 = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

type Flight = { number: string; age: number; inMs: number };

const flights = (): Flight[] =>
  ages.flatMap(({ count, from, to, gapMs }, group) =>
    Array.from({ length: count }, (_, nth) => ({
      number: makeDimonaNumber(group * 10_000 + nth),
      age: from + ((to - from) * nth) / count,
      inMs: (gapMs * ((nth * 7919) % count)) / count,
    })),
  );

/** Nothing is in flight any more. */
const land = `UPDATE declaration SET state = 'abandoned', declaration_number = NULL, lease_token = NULL, lease_until = NULL,
  next_attempt_at = NULL WHERE state = 'sent'`;

/** Lateness of every GET of a round, in ms: from when it was due until the RSZ heard it. */
async function product(stand: Stand, rsz: SilentRsz, people: string[]): Promise<number[]> {
  const all = flights();
  await stand.database.rows(land);
  await stand.database.rows("DELETE FROM bench_due");
  await stand.database.rows(
    `INSERT INTO declaration (employer_id, employer_number, person_id, kind, state, content, client_key, created_by_id, created_at,
       changed_at, submitted_at, queued_at, received_at, posted_at, declaration_number, next_attempt_at)
     SELECT $1::uuid, $2, p, 'IN', 'sent', $3::jsonb, gen_random_uuid(), $4::uuid, now(), now(), now(), now(), now(),
       clock_timestamp() - make_interval(secs => age), number, clock_timestamp() + make_interval(secs => in_ms / 1000)
     FROM unnest($5::uuid[], $6::text[], $7::float[], $8::float[]) AS it (p, number, age, in_ms)`,
    [
      stand.employer.id,
      stand.employer.number,
      JSON.stringify(contentFrom("2026-12-01")),
      stand.officerId,
      people.slice(0, all.length),
      ...(["number", "age", "inMs"] as const).map((key) => all.map((it) => it[key])),
    ],
  );
  rsz.forget();
  const from = Date.now() + WARM_MS;
  await wait(ROUND_MS);
  const dues = await stand.database.rows<{ number: string; due: Date }>(
    "SELECT number, due FROM bench_due ORDER BY due",
  );
  const heard = new Map([...rsz.heard()].map(([number, at]) => [number, [...at]]));
  return dues.flatMap(({ number, due }) => {
    const at = heard.get(number)?.shift();
    return at === undefined || due.getTime() < from ? [] : [at - due.getTime()];
  });
}

/** The same GETs from timers alone, in this process. */
async function bare(rsz: SilentRsz): Promise<number[]> {
  const { RSZ_BASE_URL: baseUrl, RSZ_TOKEN_URL: tokenUrl } = rsz.variables;
  const { RSZ_CLIENT_ID: clientId, RSZ_PRIVATE_KEY_FILE: file } = env();
  const tokenSource = createTokenSource({ tokenUrl, clientId, privateKey: fs.readFileSync(file, "utf8"), now });
  const client = createRszClient({ baseUrl, version: "v1", tokenSource });
  await client.ready();
  rsz.forget();
  const began = Date.now();
  const late: number[] = [];
  const ask = ({ number, age, inMs }: Flight): void => {
    if (inMs > ROUND_MS) return;
    setTimeout(
      async () => {
        await client.get(number);
        const heardAt = rsz.heard().get(number)?.at(-1) ?? 0;
        if (inMs > WARM_MS) late.push(heardAt - began - inMs);
        ask({ number, age, inMs: nextGetAt(age * 1000 + inMs) - age * 1000 });
      },
      began + inMs - Date.now(),
    );
  };
  flights().forEach(ask);
  await wait(ROUND_MS + 1_000);
  await client.close();
  return late;
}

/** What the operating system keeps in memory for a process at most (Linux), or now. */
function memoryOf(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Three rounds of each, in turns; the medians. */
export async function measureInFlight(stand: Stand, people: string[]): Promise<Figure[]> {
  for (const statement of noteDues) await stand.database.rows(statement);
  const rsz = await openSilentRsz();
  const worker = keepRunning(
    stand.workerFile,
    [],
    { LOG_LEVEL: "warn", ...workerVariables, ...rsz.variables },
    path.join(stand.folder, "worker.log"),
  );
  const rounds: { late: number; floor: number; gets: number }[] = [];
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    const late = await product(stand, rsz, people);
    await stand.database.rows(land);
    const floor = await bare(rsz);
    rounds.push({ late: at95(late), floor: at95(floor), gets: late.length / ((ROUND_MS - WARM_MS) / 1000) });
  }
  const bytes = memoryOf(Number(worker.name().split(":").at(-1)));
  await worker.kill();
  await rsz.close();
  const late = median(rounds.map((it) => it.late));
  const own = process.memoryUsage().rss;
  const part = "c";
  return [
    { part, name: "5,000 in flight: GETs a second", value: median(rounds.map((it) => it.gets)), floor: 450 },
    {
      part,
      name: "5,000 in flight: lateness p95, ms",
      value: late,
      floor: median(rounds.map((it) => it.floor)),
      promise: `at most ${PROMISED.lateMs} ms`,
      kept: late <= PROMISED.lateMs,
    },
    {
      part,
      name: "5,000 in flight: worker's memory at most, MB",
      value: bytes / 1e6,
      floor: own / 1e6,
      promise: `under ${PROMISED.bytes / 1e6} MB`,
      kept: bytes > 0 && bytes < PROMISED.bytes,
    },
  ];
}
