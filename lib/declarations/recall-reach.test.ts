import { expect, test } from "vitest";
import { recallReach } from "@/lib/declarations/recall-reach";
import { STATES } from "@/lib/dimona/lifecycle";

const kin = (kind: string, state: string, doubts = 0) => ({ id: "other", kind, state, doubts });

const ofIn = (state: string, doubts = 0) =>
  recallReach({ kind: "IN", follows: kin("CANCEL", state, doubts), followers: [] });
const ofCancel = (state: string, doubts = 0) =>
  recallReach({ kind: "CANCEL", follows: null, followers: [kin("IN", state, doubts)] });

test("of a pair that has not left both are taken back, whichever is recalled", () => {
  for (const state of ["planned", "queued", "paused"]) expect([ofIn(state), ofCancel(state)]).toEqual(["both", "both"]);
});

test("an IN whose CANCEL has gone, or may have, is told so", () => {
  for (const state of ["sending", "sent", "identifying", "stuck", "accepted"]) expect(ofIn(state)).toBe("after-cancel");
  expect(ofIn("queued", 1)).toBe("after-cancel");
});

test("an IN whose CANCEL came to nothing goes back alone, and so does a CANCEL whose IN did", () => {
  for (const state of ["refused", "rejected", "recalled", "abandoned"])
    expect([ofIn(state), ofCancel(state)]).toEqual(["one", "one"]);
});

test("only a CANCEL and its IN are a pair", () => {
  for (const state of STATES) {
    expect(recallReach({ kind: "OUT", follows: kin("IN", state), followers: [] })).toBe("one");
    expect(recallReach({ kind: "IN", followers: [kin("OUT", state)] })).toBe("one");
  }
});
