import { expect, test } from "vitest";
import { railGroups } from "@/components/frame/navigation";
import { railAddresses } from "@/components/frame/rail-addresses";

test("the browser knows the address of each entry of the rail, and of none besides", () => {
  const entries = railGroups.flatMap((group) => group.entries.map(({ href }) => href));
  expect([...entries, "/outage"]).toEqual(railAddresses);
});
