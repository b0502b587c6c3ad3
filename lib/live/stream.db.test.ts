import { expect, test, vi } from "vitest";
import { changeAccount } from "@/lib/access/accounts/change-account";
import { sessionScope } from "@/lib/access/current";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { announce, announceSheet } from "@/lib/live/announce";
import { changedSince } from "@/lib/live/hub";
import { liveStream } from "@/lib/live/stream";
import { makeAccount } from "@/tests/factories/account";
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

type Listening = { scopeNow?: () => Promise<Scope | undefined>; heartbeatMs?: number; readAt?: Date };

const open = async (scope: Scope, { scopeNow = async () => scope, ...rest }: Listening = {}) => {
  const leaving = new AbortController();
  return { leaving, heard: await read(liveStream({ scope, scopeNow, signal: leaving.signal, ...rest })) };
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

test("a change of state is told with how the declaration stands now", async () => {
  const { officer, employerId } = await makeDesk();
  const { leaving, heard } = await open(officer);
  const stand = { state: "accepted", result: "W", at: "2026-11-22T10:00:00.000Z" };
  await withScope(system, (tx) => announce(tx, { declarationId, employerId, stand }));
  await vi.waitFor(() => expect(heard.text).toContain(JSON.stringify({ id: declarationId, stand })));
  leaving.abort();
});

test("a change of a sheet is told to its maker and to who reaches all employers that it names, and is no change of a declaration", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const [me, them] = [await open(mine.officer), await open(theirs.officer)];
  const sheet = { batchId: declarationId, madeById: mine.userId };
  const tell = (version: number, employerIds: string[]) =>
    withScope(system, (tx) => announceSheet(tx, { ...sheet, version, employerIds }));
  await tell(7, []);
  await tell(8, [mine.employerId, theirs.employerId]);
  await tell(9, [theirs.employerId]);
  await vi.waitFor(() => expect(count(them.heard.text, "event: sheet")).toBe(1));
  expect(them.heard.text).toContain(JSON.stringify({ id: declarationId, version: 9 }));
  await vi.waitFor(() => expect(count(me.heard.text, "event: sheet")).toBe(3));
  expect(me.heard.text).not.toContain("event: change");
  me.leaving.abort();
  them.leaving.abort();
});

test("a sheet that names more employers than a message of the database holds is told all the same", async () => {
  const { officer, userId } = await makeDesk();
  const { leaving, heard } = await open(officer);
  const employerIds = Array.from({ length: 2_000 }, () => crypto.randomUUID());
  await withScope(system, (tx) =>
    announceSheet(tx, { batchId: declarationId, version: 2, madeById: userId, employerIds }),
  );
  await vi.waitFor(() => expect(heard.text).toContain("event: sheet"));
  leaving.abort();
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

test("who was made less than an administrator hears, from the next heartbeat on, only what is left", async () => {
  const { employerId } = await makeDesk();
  const former = await makeAccount("administrator");
  const watcher = await makeAccount("administrator");
  const beats: string[] = [];
  const scopeNow = async () => {
    const scope = await sessionScope(former.sessionId);
    beats.push(scope?.user.role ?? "nobody");
    return scope;
  };
  const theirs = await open(former.scope, { scopeNow, heartbeatMs: 20 });
  const others = await open(watcher.scope);
  const tellOnce = () => withScope(system, (tx) => announce(tx, { declarationId, employerId }));
  await tellOnce();
  await vi.waitFor(() => expect(count(theirs.heard.text, "event: change")).toBe(1));
  await changeAccount(system, former.id, { name: "N", role: "reader", language: "nl", active: true, teamIds: [] });
  // The first of two beats as a reader has certainly been acted upon when the second is asked.
  await vi.waitFor(() => expect(beats.filter((role) => role === "reader").length).toBeGreaterThan(1));
  await tellOnce();
  await vi.waitFor(() => expect(count(others.heard.text, "event: change")).toBe(2));
  const after = beats.length;
  await vi.waitFor(() => expect(beats.length).toBeGreaterThan(after + 1));
  expect(count(theirs.heard.text, "event: change")).toBe(1);
  theirs.leaving.abort();
  others.leaving.abort();
});

test.each([
  ["has ended", async () => undefined],
  ["cannot be read", async () => Promise.reject(new Error("the database is away"))],
])("a stream whose session %s ends at its heartbeat", async (_, scopeNow) => {
  const { officer } = await makeDesk();
  const { heard } = await open(officer, { scopeNow, heartbeatMs: 20 });
  await vi.waitFor(() => expect(heard.done).toBe(true));
});

test("who leaves while the stream is still being opened leaves nothing behind", async () => {
  const { officer } = await makeDesk();
  const leaving = new AbortController();
  const [gone, here] = [vi.fn(async () => officer), vi.fn(async () => officer)];
  liveStream({ scope: officer, scopeNow: gone, signal: leaving.signal, heartbeatMs: 20 });
  leaving.abort();
  const stayed = await open(officer, { scopeNow: here, heartbeatMs: 20 });
  await vi.waitFor(() => expect(here.mock.calls.length).toBeGreaterThan(2));
  expect(gone).not.toHaveBeenCalled();
  stayed.leaving.abort();
});

test("what was stored between the reading of a page and the opening of its stream is told to whoever reaches it", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const early = await open(mine.officer);
  const tell = (employerId: string) => withScope(system, (tx) => announce(tx, { declarationId, employerId }));
  // This portal must have listened for as long as a page may have been read before.
  await vi.waitFor(() => expect(changedSince(new Date(now().getTime() - 1500))).toBeDefined(), { timeout: 5_000 });
  const readAt = now();
  await tell(mine.employerId);
  await vi.waitFor(() => expect(early.heard.text).toContain("event: change"));
  const [me, them] = [await open(mine.officer, { readAt }), await open(theirs.officer, { readAt })];
  await vi.waitFor(() => expect(me.heard.text).toContain("event: resync"));
  await tell(theirs.employerId);
  await vi.waitFor(() => expect(them.heard.text).toContain("event: change"));
  expect(them.heard.text).not.toContain("event: resync");
  for (const { leaving } of [early, me, them]) leaving.abort();
});

test("a page that was read longer ago than is remembered looks again", async () => {
  const { officer } = await makeDesk();
  const { leaving, heard } = await open(officer, { readAt: new Date(now().getTime() - 60_000) });
  await vi.waitFor(() => expect(heard.text).toContain("event: resync"));
  leaving.abort();
});
