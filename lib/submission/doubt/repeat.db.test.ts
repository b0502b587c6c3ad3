import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { decide } from "@/lib/declarations/decide";
import type { Tools } from "@/lib/submission/hand";
import {
  deadlineIn,
  go,
  lastDetail,
  lostAfter,
  lostBefore,
  minutes,
  near,
  openWire,
  periodNumbers,
  stepOnce,
  type Wire,
} from "@/tests/fixtures/doubt";
import { bodiesAbout, eventsOf, makeDesk, openIn, rowOf, submit } from "@/tests/fixtures/submission";

let wire: Wire;
let v1: Tools;
let v2: Tools;

beforeAll(async () => {
  wire = await openWire();
  ({ v1, v2 } = wire);
});
afterEach(() => wire.gate.rule("POST", "pass"));
afterAll(() => wire.close());

test("v1: nothing is looked up nor repeated by itself", async () => {
  const id = await lostBefore(wire, v1, await makeDesk());
  expect((await rowOf(id)).nextAttemptAt).toBeNull();
  const later = await lostBefore(wire, near(v1), await makeDesk());
  await deadlineIn(later, minutes(20));
  expect((await rowOf(later)).nextAttemptAt).not.toBeNull();
  await stepOnce(v1, later);
  expect(await rowOf(later)).toMatchObject({ state: "stuck", nextAttemptAt: null });
});

test.each([
  ["v1, half an hour before", () => near(v1), minutes(30) - 1_000, "queued"],
  ["v1, a little sooner than that", () => near(v1), minutes(31), "stuck"],
  ["v1, past the deadline", () => near(v1), -1_000, "stuck"],
  ["v2, half an hour before, when it is not found", () => near(v2), minutes(30) - 1_000, "queued"],
  ["v2, a little sooner than that", () => near(v2), minutes(31), "stuck"],
])("an IN in doubt is repeated when its deadline is near: %s", async (_name, tools, deadline, wanted) => {
  const id = await lostBefore(wire, tools(), await makeDesk());
  await deadlineIn(id, deadline);
  await stepOnce(tools(), id);
  expect((await rowOf(id)).state).toBe(wanted);
  if (wanted === "queued") expect(await lastDetail(id, "repeat")).toEqual({ why: "near-deadline" });
});

test("it is repeated near its deadline once: lost again, it waits for a person", async () => {
  const id = await lostBefore(wire, near(v1), await makeDesk());
  await deadlineIn(id, minutes(10));
  await stepOnce(near(v1), id);
  expect((await rowOf(id)).state).toBe("queued");
  wire.gate.rule("POST", { status: 504 });
  await go(near(v1), id, "stuck");
  wire.gate.rule("POST", "pass");
  expect(await rowOf(id)).toMatchObject({ state: "stuck", doubts: 2, nextAttemptAt: null });
});

test("v1: the double that the RSZ refuses proves that the first arrived: stuck with that said, and the first's number settles it", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(near(v1), desk);
  await deadlineIn(id, minutes(10));
  await stepOnce(near(v1), id);
  await go(near(v1), id, "sent");
  await go(near(v1), id, "stuck");
  expect(await bodiesAbout(wire.rsz, desk.insz)).toHaveLength(2);
  expect(await lastDetail(id, "forget")).toMatchObject({ why: "double", errorIds: [expect.stringMatching(/-333$/)] });
  expect(await rowOf(id)).toMatchObject({ declarationNumber: null, result: null, nextAttemptAt: null });
  await decide(desk.officer, id, { event: "adopt", declarationNumber: number, reason: "looked up" });
  await go(v1, id, "accepted");
  expect(await periodNumbers(desk)).toEqual([number]);
});

test("v2: sent again by a person though the first had arrived: the first's number is found by itself", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  await decide(desk.officer, id, { event: "repeat", reason: "a slip" });
  await go(v2, id, "sent");
  await go(v2, id, "accepted");
  expect((await rowOf(id)).declarationNumber).toBe(number);
  expect(await eventsOf(id)).toEqual([
    ...["submit queued", "start sending", "lose stuck", "repeat queued"],
    ...["start sending", "receive sent", "forget stuck", "adopt sent", "accept accepted"],
  ]);
  expect(await periodNumbers(desk)).toEqual([number]);
});

test("a refusal as double of what was sent once stays a refusal", async () => {
  const desk = await makeDesk();
  await v2.client.post(
    v2.client.encode({ content: openIn, employer: { nssoNumber: desk.nssoNumber }, worker: { insz: desk.insz } }),
  );
  await go(v2, await submit(desk, openIn), "refused");
});
