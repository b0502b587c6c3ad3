// The application may show what would be sent; it must not be able to send.
import { expect, test } from "vitest";
import { sourceFiles, waysTo } from "@/tests/fixtures/source-files";

const house = sourceFiles.filter(({ isTest, name }) => !isTest && /^(app|lib)\//.test(name));
const wire =
  /^lib\/rsz\/(client|oauth|wire)$|^lib\/submission\/(hand|send|ask|settle|store|work|worker|rsz-client)$|^undici$/;

test("of submission the application sees the preview alone", () => {
  const seen = house
    .filter(({ name }) => name.startsWith("app/"))
    .flatMap(({ imports }) => imports.filter((it) => it.startsWith("lib/submission/")));
  expect([...new Set(seen)]).toEqual(["lib/submission/preview-message"]);
});

test("from the preview no way leads to the wire", () => {
  const preview = house.filter(({ name }) => name === "lib/submission/preview-message.ts");
  expect(preview).toHaveLength(1);
  expect(preview.flatMap((file) => waysTo(wire, file))).toEqual([]);
});

test("the hand does reach it: the search above finds what it looks for", () => {
  const hand = house.find(({ name }) => name === "lib/submission/hand.ts");
  expect(hand && waysTo(wire, hand)).not.toEqual([]);
});
