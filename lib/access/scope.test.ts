import { describe, expect, test } from "vitest";
import { ABILITIES, can, demand, mintUserScope, ROLES, systemScope, userIdOf } from "@/lib/access/scope";

const user = (role: (typeof ROLES)[number]) =>
  mintUserScope({ id: "1", name: "N", email: "e@indienst.example", role, language: "nl" }, "2");

/** Every role against every ability: a cell that is not written here cannot exist. */
const table = {
  administrator: { look: true, declare: false, "manage-clients": true, administer: true },
  officer: { look: true, declare: true, "manage-clients": true, administer: false },
  reader: { look: true, declare: false, "manage-clients": false, administer: false },
} as const;

describe.each(ROLES)("%s", (role) => {
  test.each(ABILITIES)("%s", (ability) => {
    expect(can(user(role), ability)).toBe(table[role][ability]);
    const demanded = () => demand(user(role), ability);
    if (table[role][ability]) expect(demanded).not.toThrow();
    else expect(demanded).toThrow("not-allowed");
  });
});

test("the system says its purpose and is nobody", () => {
  const scope = systemScope("nightly deletion");
  expect(scope).toMatchObject({ kind: "system", purpose: "nightly deletion" });
  expect(userIdOf(scope)).toBeNull();
  expect(userIdOf(user("reader"))).toBe("1");
});
