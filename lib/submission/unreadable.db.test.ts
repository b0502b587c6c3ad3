// An answer to a GET that cannot be read. It can always be asked for again: only what stays so, long enough, is a person's.
import { expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { errorForm } from "@/lib/rsz/fixtures/manual";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { type Play, reply } from "@/lib/rsz/fixtures/played-server";
import { step } from "@/lib/submission/hand";
import { openRsz } from "@/tests/fixtures/open-rsz";
import { claim, endLease, eventsOf, makeDesk, openIn, rowOf, submit } from "@/tests/fixtures/submission";

const { tools } = await openRsz("v1");

const answers = {
  silence: () => {},
  ill: (_, response) => reply(response, 503, {}),
  garbage: (_, response) => reply(response, 200, "<html>maintenance</html>"),
  notYet: (_, response) =>
    reply(response, 404, errorForm("Not Found", "Declaration has been submitted but not processed yet")),
} satisfies Record<string, Play>;

/** Taken by the RSZ so many of its minutes ago, and then asked about, with these answers one after the other. */
async function asked(minutes: number, told: readonly (keyof typeof answers)[]): Promise<string> {
  const id = await submit(await makeDesk(), openIn);
  await step(tools, await claim(tools, id));
  const ago = (minutes * 60) / tools.speed;
  await prisma().$executeRaw`
    UPDATE declaration SET posted_at = clock_timestamp() - make_interval(secs => ${ago}) WHERE id = ${id}::uuid`;
  const left = [...told];
  const { client } = await playRsz((request, response) => answers[left.shift() ?? "silence"](request, response), {
    getTimeoutMs: 100,
  });
  for (const _ of told) {
    await endLease(id);
    const claimed = await claim(tools, id);
    await step({ ...tools, client }, claimed);
  }
  return id;
}

const times = (count: number) => Array<"garbage">(count).fill("garbage");

test("ten questions without an answer, and then one that cannot be read, leave it with the RSZ", async () => {
  const id = await asked(30, ["silence", ...Array<"ill">(9).fill("ill"), "garbage"]);
  expect(await rowOf(id)).toMatchObject({ state: "sent", doubts: 0 });
});

test.each([
  ["ten in a row", 30, times(10), "sent"],
  ["eleven in a row", 30, times(11), "stuck"],
  ["eleven in a row in the first twenty minutes", 15, times(11), "sent"],
  ["eleven, none between but silence", 30, [...times(6), "silence" as const, ...times(5)], "stuck"],
  ["eleven, with one between that could be read", 30, [...times(6), "notYet" as const, ...times(5)], "sent"],
])("unreadable answers, %s: %#", async (_name, minutes, told, state) => {
  expect((await rowOf(await asked(minutes, told))).state).toBe(state);
});

test("what goes to a person bears its doubt, its number and the answer that could not be read", async () => {
  const id = await asked(30, times(11));
  expect(await rowOf(id)).toMatchObject({ state: "stuck", doubts: 1, nextAttemptAt: null });
  expect((await rowOf(id)).declarationNumber).not.toBeNull();
  expect((await eventsOf(id)).at(-1)).toBe("forget stuck");
  expect(await prisma().wireMessage.count({ where: { declarationId: id, direction: "answer", status: 200 } })).toBe(1);
});
