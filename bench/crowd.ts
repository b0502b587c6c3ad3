import { randomUUID } from "node:crypto";
import type { Stand } from "@/bench/stand";
import { lookupHash, seal } from "@/lib/crypto";
import { prisma } from "@/lib/db";
import { HAND } from "@/lib/declarations/store";
import { makeInsz } from "@/lib/dimona/identifiers-made";

/** A worker's number for each index below 16,800 times 900. */
export function inszOf(index: number): string {
  const two = (it: number) => String(it).padStart(2, "0");
  const birth = `${1950 + (index % 50)}${two(1 + (Math.floor(index / 50) % 12))}${two(1 + (Math.floor(index / 600) % 28))}`;
  return makeInsz(birth, 1 + Math.floor(index / 16_800));
}

/** So many workers of the employer, written straight into the tables: making them is not what is measured. */
export async function makeCrowd({ employer }: Stand, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), insz: inszOf(index) }));
  for (let from = 0; from < count; from += 1_000) {
    const some = people.slice(from, from + 1_000);
    await prisma().person.createMany({
      data: some.map(({ id }) => ({ id, lastName: "Proefdruk", firstName: "Amara" })),
    });
    await prisma().personIdentifier.createMany({
      data: some.map(({ id, insz }) => ({
        personId: id,
        kind: "insz",
        sealed: seal(insz, "insz"),
        hash: lookupHash(insz, "insz"),
        validFrom: "2000-01-01",
      })),
    });
    await prisma().employment.createMany({ data: some.map(({ id }) => ({ employerId: employer.id, personId: id })) });
  }
  return people.map(({ id }) => id);
}

/** What a batch says of each of its workers. */
export const contentFrom = (startDate: string) =>
  ({ kind: "IN", workerType: "OTH", jointCommittee: "XXX", startDate, endDate: startDate }) as const;

/** Queues one declaration for each of these people as one batch, at once, and wakes the hands. Its id. */
export async function queueBatch({ database, employer, officerId }: Stand, people: string[], startDate: string) {
  const batchId = randomUUID();
  await database.rows(
    `INSERT INTO declaration (employer_id, employer_number, person_id, kind, state, content, client_key, created_by_id,
       created_at, changed_at, submitted_at, queued_at, next_attempt_at, batch_id, turn)
     SELECT $1::uuid, $2, p.id, 'IN', 'queued', $3::jsonb, gen_random_uuid(), $4::uuid,
       now(), now(), now(), now(), now(), $5::uuid, p.nth
     FROM unnest($6::uuid[]) WITH ORDINALITY AS p (id, nth)`,
    [employer.id, employer.number, JSON.stringify(contentFrom(startDate)), officerId, batchId, people],
  );
  await database.rows(`SELECT pg_notify('${HAND}', '')`);
  return batchId;
}
