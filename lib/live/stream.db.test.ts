import { expect, test, vi } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { announce } from "@/lib/live/announce";
import { liveStream } from "@/lib/live/stream";
import { makeDesk } from "@/tests/fixtures/submission";

const system = systemScope("test");
const declarationId = "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11";

/** Reads a stream into one text that grows. */
async function read(stream: ReadableStream): Promise<{ text: string; done: boolean }> {
  const heard = { text: "", done: false };
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader.read();
  heard.text += first.value ?? "";
  const go = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard.text += part.value;
    heard.done = true;
  };
  void go();
  return heard;
}

const open = async (scope: Parameters<typeof liveStream>[0]) => {
  const leaving = new AbortController();
  return { leaving, heard: await read(liveStream(scope, async () => true, leaving.signal)) };
};

const count = (text: string, word: string) => text.split(word).length - 1;

test("a committed change is told, as an id, to whoever reaches its employer and to nobody else", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const [me, them] = [await open(mine.officer), await open(theirs.officer)];
  await withScope(system, (tx) => announce(tx, { declarationId, employerId: mine.employerId }));
  await vi.waitFor(() => expect(count(me.heard.text, "event: change")).toBe(1));
  expect(me.heard.text).toContain(`{"id":"${declarationId}"}`);
  await withScope(system, (tx) => announce(tx, { declarationId, employerId: theirs.employerId }));
  await vi.waitFor(() => expect(count(them.heard.text, "event: change")).toBe(1));
  expect(count(me.heard.text, "event: change")).toBe(1);
  me.leaving.abort();
  them.leaving.abort();
});

test("what was undone is not told", async () => {
  const { officer, employerId } = await makeDesk();
  const { leaving, heard } = await open(officer);
  const undone = withScope(system, async (tx) => {
    await announce(tx, { declarationId, employerId });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await withScope(system, (tx) => announce(tx, { declarationId: "00000000-0000-4000-8000-000000000001", employerId }));
  await vi.waitFor(() => expect(heard.text).toContain("00000000-0000-4000-8000-000000000001"));
  expect(heard.text).not.toContain(declarationId);
  leaving.abort();
});

test("after the database dropped the connection, everyone is told to look again", async () => {
  const { officer } = await makeDesk();
  const { leaving, heard } = await open(officer);
  await prisma().$queryRaw`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN indienst_changes%'`;
  await vi.waitFor(() => expect(heard.text).toContain("event: resync"), { timeout: 5_000 });
  leaving.abort();
});
