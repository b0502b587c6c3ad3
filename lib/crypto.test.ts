import fc from "fast-check";
import { expect, test } from "vitest";
import { lookupHash, open, seal } from "@/lib/crypto";

test("what is sealed opens to the same text, and never twice to the same bytes", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(open(seal(text, "test"), "test")).toBe(text);
      expect(Buffer.from(seal(text, "test")).equals(Buffer.from(seal(text, "test")))).toBe(false);
    }),
  );
});

test("what was sealed as one thing opens as no other", () => {
  expect(() => open(seal("65111899997", "insz"), "draft")).toThrow();
});

test("any changed byte is noticed", () => {
  const sealed = seal("a period", "test");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(changed, "test")).toThrow();
  }
});

test("the lookup hash is the same for the same number and purpose, and says nothing of it", () => {
  const hash = Buffer.from(lookupHash("65111899997", "insz"));
  expect(hash.equals(Buffer.from(lookupHash("65111899997", "insz")))).toBe(true);
  expect(hash.equals(Buffer.from(lookupHash("65111899997", "other")))).toBe(false);
  expect(hash.toString("latin1")).not.toContain("651118");
});
