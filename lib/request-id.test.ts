import { expect, test } from "vitest";
import { requestIdOf } from "@/lib/request-id";

const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test.each([
  ["a proxy's", "1-67891233-ABCDEF012345678912345678", "1-67891233-abcdef012345678912345678"],
  ["eight characters", "abcdef01", "abcdef01"],
  ["sixty-four", "a".repeat(64), "a".repeat(64)],
])("an id that came along is kept: %s", (_name, given, kept) => expect(requestIdOf(given)).toBe(kept));

test.each([
  ["none", null],
  ["empty", ""],
  ["seven characters", "abcdef0"],
  ["sixty-five", "a".repeat(65)],
  ["more than one line", "abcdef01\nlevel=50"],
  ["a word of Next's", "BAILOUT_TO_CLIENT_SIDE_RENDERING"],
])("otherwise one is made: %s", (_name, given) => expect(requestIdOf(given)).toMatch(made));
