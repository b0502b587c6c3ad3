// A search of a very large employer: page after page, for longer than a lease.
import { expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { type Arrived, reply } from "@/lib/rsz/fixtures/played-server";
import { step, type Tools } from "@/lib/submission/hand";
import { lostAfter, openWire } from "@/tests/fixtures/doubt";
import { claim, endLease, makeDesk, rowOf } from "@/tests/fixtures/submission";

const pages = 5;
const pageOf = ({ path }: Arrived): number => Number(new URL(path, "http://x").searchParams.get("page"));

/** What is left of the lease, in seconds of the database's clock. */
async function leaseLeft(id: string): Promise<number> {
  const [row] = await prisma().$queryRaw<{ left: number }[]>`
    SELECT extract(epoch FROM lease_until - clock_timestamp())::float AS left FROM declaration WHERE id = ${id}::uuid`;
  return row?.left ?? Number.NaN;
}

const spend = (id: string, seconds: number) =>
  prisma().$executeRaw`
    UPDATE declaration SET lease_until = lease_until - make_interval(secs => ${seconds}) WHERE id = ${id}::uuid`;

/** One look, whose search has five pages; `between` happens while each is on its way. */
async function look(between: (id: string) => Promise<unknown>) {
  const wire = await openWire();
  const { id } = await lostAfter(wire.v2, await makeDesk());
  const { client, declarations } = await playRsz(
    async (request, response) => {
      await between(id);
      const page = pageOf(request);
      reply(response, 200, page < pages ? { items: [], next: `/declarations/search?page=${page + 1}` } : { items: [] });
    },
    { version: "v2" },
  );
  await endLease(id);
  const claimed = await claim(wire.v2, id);
  const tools: Tools = { ...wire.v2, client: { ...client, encode: wire.v2.client.encode } };
  await step(tools, claimed);
  await wire.close();
  return { id, asked: declarations().map(pageOf) };
}

test("pages that take longer than a lease together are read to the end: it is lengthened between them", async () => {
  const left: number[] = [];
  const { id, asked } = await look(async (id) => {
    left.push(await leaseLeft(id));
    await spend(id, 40);
  });
  expect(asked).toEqual([1, 2, 3, 4, 5]);
  expect(Math.min(...left)).toBeGreaterThan(50);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", lookups: 1, leaseToken: null });
});

test("a search whose declaration was taken over meanwhile ends with the page that it was at", async () => {
  const { id, asked } = await look(
    (id) => prisma().$executeRaw`UPDATE declaration SET lease_token = gen_random_uuid() WHERE id = ${id}::uuid`,
  );
  expect(asked).toEqual([1]);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", lookups: 0 });
});
