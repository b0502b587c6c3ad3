import { expect, test } from "vitest";
import { createGatherer } from "@/lib/submission/gather";

/** Writes that end when told to. */
function slowWrites() {
  const writes: { items: readonly string[]; end: () => void; fail: () => void }[] = [];
  const write = (items: readonly string[]) =>
    new Promise<void>((resolve, reject) => writes.push({ items, end: resolve, fail: () => reject(new Error("gone")) }));
  return { writes, write };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("what comes alone is written at once, what comes meanwhile together after it", async () => {
  const { writes, write } = slowWrites();
  const gather = createGatherer(write);
  const first = gather("a");
  await turn();
  const later = [gather("b"), gather("c")];
  await turn();
  expect(writes.map(({ items }) => items)).toEqual([["a"]]);
  writes[0]?.end();
  await first;
  await turn();
  expect(writes.map(({ items }) => items)).toEqual([["a"], ["b", "c"]]);
  writes[1]?.end();
  await Promise.all(later);
});

test("a write that fails fails for those in it alone", async () => {
  const { writes, write } = slowWrites();
  const gather = createGatherer(write);
  const first = gather("a");
  await turn();
  const second = gather("b");
  writes[0]?.fail();
  await expect(first).rejects.toThrow("gone");
  await turn();
  writes[1]?.end();
  await second;
});

test("of a write that fails each is written by itself: what is wrong with one breaks off no other", async () => {
  const written: string[] = [];
  const gather = createGatherer(async (items: readonly string[]) => {
    if (items.includes("bad")) throw new Error("bad");
    written.push(...items);
    return items.length;
  });
  const all = await Promise.allSettled(["a", "bad", "c"].map(gather));
  expect(all.map((it) => (it.status === "fulfilled" ? it.value : "failed"))).toEqual([1, "failed", 1]);
  expect(written).toEqual(["a", "c"]);
});

test("after a write of several the next waits for more to come, after a write of one it does not", async () => {
  const sizes: number[] = [];
  const gather = createGatherer(async (items: readonly string[]) => void sizes.push(items.length), 30);
  await gather("a");
  await Promise.all([gather("b"), gather("c")]);
  const [fourth, from] = [gather("d"), performance.now()];
  await turn();
  await Promise.all([fourth, gather("e")]);
  expect(performance.now() - from).toBeGreaterThan(20);
  expect(sizes).toEqual([1, 2, 2]);
});
