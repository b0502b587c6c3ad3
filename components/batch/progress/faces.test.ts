import { expect, test } from "vitest";
import { faceOf, facesOf, settledIn } from "@/components/batch/progress/faces";
import { STATES } from "@/lib/dimona/lifecycle";

test("rows are counted by face, states that share one together; rows that were not sent have none", () => {
  const faces = facesOf([
    { count: 7 },
    { state: "queued", count: 2 },
    { state: "sent", count: 3 },
    { state: "accepted", result: "A", count: 4 },
    { state: "accepted", result: "W", count: 1 },
    { state: "rejected", count: 1 },
    { state: "refused", result: "B", count: 1 },
  ]);
  expect(faces).toEqual([
    { outcome: "accepted", count: 4 },
    { outcome: "warned", count: 1 },
    { outcome: "refused", count: 2 },
    { outcome: "pending", count: 5 },
  ]);
  expect(settledIn(faces)).toBe(7);
});

test.each(STATES)("a row that is %s is counted, whatever its face", (state) => {
  expect(facesOf([{ state, count: 1 }])).toEqual([{ outcome: faceOf({ state, result: null }), count: 1 }]);
});
