import { expect, test } from "vitest";
import { clientAddress } from "@/lib/access/client-address";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["198.51.100.1, 192.0.2.7", "192.0.2.7"],
  ["made up,, 2001:db8::7 ", "2001:db8::7"],
  ["192.0.2.7,", undefined],
  ["", undefined],
  [undefined, undefined],
])("behind a trusted proxy, X-Forwarded-For %j means %s: what the proxy itself wrote", (header, address) => {
  expect(clientAddress(header, true)).toBe(address);
});

test("without a trusted proxy the header is the client's word and gives no address", () => {
  expect(clientAddress("198.51.100.1", false)).toBeUndefined();
});
