import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/access/password";

test("a password opens its own hash and no other password does", async () => {
  const hashed = await hashPassword("correct horse battery");
  expect(await verifyPassword(hashed, "correct horse battery")).toBe(true);
  expect(await verifyPassword(hashed, "correct horse batterY")).toBe(false);
});

test("hashes are argon2id with 19 MiB, two passes, one lane, and never twice the same", async () => {
  const [one, two] = await Promise.all([hashPassword("a"), hashPassword("a")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});
