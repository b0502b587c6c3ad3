import { afterEach, beforeEach, expect, test } from "vitest";
import { type CallerV2, callerV2, inV2, ofBehaviour } from "@/lib/simulator/caller-v2-for-tests";
import type { Simulator } from "@/lib/simulator/simulator";
import { startSimulator, train } from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
let v2: CallerV2;
beforeEach(async () => {
  simulator = await startSimulator();
  v2 = await callerV2(simulator);
});
afterEach(() => simulator.close());

const employer = { employerId: 118203423 };
const fill = async (count: number) => {
  for (let day = 0; day < count; day += 1)
    await train(simulator, "periods", {
      employer: "118203423",
      worker: "65111899997",
      startDate: `2019-09-${String(day + 1).padStart(2, "0")}`,
      endDate: `2019-09-${String(day + 1).padStart(2, "0")}`,
    });
};

test.each([
  [0, 2, [[]]],
  [1, 2, [[1]]],
  [2, 2, [[2]]],
  [3, 2, [[2], [1]]],
  [4, 2, [[2], [2]]],
  [5, 2, [[2], [2], [1]]],
])("%i periods in pages of %i", async (count, pageSize, sizes) => {
  await fill(count);
  const seen: number[][] = [];
  let address: string | undefined = `?page=1&pageSize=${pageSize}`;
  while (address !== undefined) {
    const page: { items?: object[]; next?: string } = await v2.search("periods", { employer }, address);
    seen.push(page.items ? [page.items.length] : []);
    expect(page.next === undefined || page.next.startsWith(`${v2.root}/periods/search?page=`)).toBe(true);
    address = page.next && new URL(page.next).search;
  }
  expect(seen).toEqual(sizes);
});

test("a page beyond the last is empty, and an empty collection is left out", async () => {
  await fill(2);
  expect(await v2.search("periods", { employer }, "?page=2&pageSize=2")).toEqual({ status: 200 });
});

test("a period is found, and answered by its number, as it stands in the register", async () => {
  const number = await v2.declare(inV2);
  await v2.settled(number);
  const item = {
    href: `${v2.root}/periods/${number}`,
    periodId: Number(number),
    ...{ employer: inV2.employer, worker: inV2.worker },
    ...inV2.dimonaIn,
    ...{ isCancelled: false, isLocked: false, isLate: false },
  };
  expect(await v2.search("periods", { employer, worker: inV2.worker })).toEqual({ status: 200, items: [item] });
  expect(await (await v2.get(`periods/${number}`)).json()).toEqual(item);
  expect((await v2.get("periods/1")).status).toBe(404);
});

test("another employer's and another worker's are not found; one who named both numbers is found by either", async () => {
  const both = { employerId: 118203423, enterpriseNumber: "0477472701" };
  await v2.settled(await v2.declare({ ...inV2, employer: both }));
  const count = async (body: object) => (await v2.search("declarations", body)).items?.length ?? 0;
  expect(await count({ employer: { enterpriseNumber: "0477472701" } })).toBe(1);
  expect(await count({ employer })).toBe(1);
  expect(await count({ employer: { employerId: 100006 } })).toBe(0);
  expect(await count({ employer, worker: { ssin: "01010100887" } })).toBe(0);
});

test("a declaration in process is not found yet", async () => {
  const number = await v2.declare(ofBehaviour("slow"));
  expect((await v2.search("declarations", { employer })).items).toBeUndefined();
  await v2.settled(number);
  expect((await v2.search("declarations", { employer })).items).toHaveLength(1);
});

test("a relation goes from the first start to the last end; an open period keeps it open, a cancelled one is none", async () => {
  const relations = async () => (await v2.search("relations", { employer })).items;
  await fill(3);
  const ended = { employer, worker: { ssin: "65111899997" }, startDate: "2019-09-01", endDate: "2019-09-03" };
  expect(await relations()).toEqual([ended]);
  const open = { employer: "118203423", worker: "65111899997", startDate: "2019-08-01" };
  const { number } = await (await train(simulator, "periods", open)).json();
  expect(await relations()).toEqual([{ employer, worker: ended.worker, startDate: "2019-08-01" }]);
  await train(simulator, `periods/${number}/cancel`);
  expect(await relations()).toEqual([ended]);
});
