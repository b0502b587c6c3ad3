import { expect, test } from "vitest";
import { type CallTimes, createCallMeter, NO_BOUND_MS } from "@/lib/health/call-meter";

const stored = async (note: (meter: ReturnType<typeof createCallMeter>) => void): Promise<CallTimes[]> => {
  const times: CallTimes[] = [];
  const meter = createCallMeter(async (it) => times.push(...it));
  note(meter);
  await meter.stop();
  return times;
};

test.each([
  [25, 25],
  [25.1, 50],
  [2500, 2500],
  [2500.5, 3000],
  [15_000, 15_000],
  [15_001, NO_BOUND_MS],
])("%d ms falls into the bucket up to %d", async (ms, upToMs) =>
  expect(await stored((meter) => meter.note("get", "answer", ms))).toEqual([
    { call: "get", outcome: "answer", upToMs, count: 1, sumMs: ms },
  ]),
);

test("equal calls are one row, others another", async () => {
  const times = await stored((meter) => {
    for (const ms of [10, 20]) meter.note("post", "received", ms);
    meter.note("post", "unknown", 10);
    meter.note("token", "ok", 10);
  });
  expect(times.map(({ call, outcome, count, sumMs }) => [call, outcome, count, sumMs])).toEqual([
    ["post", "received", 2, 30],
    ["post", "unknown", 1, 10],
    ["token", "ok", 1, 10],
  ]);
});

test("nothing is written when nothing happened", async () => expect(await stored(() => {})).toEqual([]));

test("what could not be stored goes along with the next write", async () => {
  const writes: CallTimes[][] = [];
  const failing = async (times: CallTimes[]) => {
    writes.push(times);
    if (writes.length === 1) throw new Error("the database is away");
  };
  const meter = createCallMeter(failing, 1_000_000);
  meter.note("get", "answer", 10);
  await meter.stop();
  meter.note("get", "answer", 10);
  await meter.stop();
  expect(writes[1]).toMatchObject([{ count: 2, sumMs: 20 }]);
});
