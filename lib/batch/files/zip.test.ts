import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "@/lib/batch/files/refusal";
import { type Bytes, readDirectory, unpack } from "@/lib/batch/files/zip";
import { type MadePart, madeZip } from "@/tests/fixtures/made-zip";

const text = "Janssens;22/11/2026\n".repeat(50);

async function only(part: Partial<MadePart>, change = (bytes: Bytes) => bytes) {
  const bytes = change(madeZip([{ name: "a.xml", text, ...part }]));
  const directory = readDirectory(bytes);
  const [first] = directory.ok ? directory.parts : [];
  return first ? unpack(bytes, first) : directory;
}

test("what was packed is unpacked", async () => {
  const found = await only({});
  expect(found.ok && "bytes" in found && new TextDecoder().decode(found.bytes)).toBe(text);
});

test("sizes in the field for large files are read", async () => expect((await only({ isLarge: true })).ok).toBe(true));

test.each([
  ["unpacks to one byte more than the directory says", { says: { unpacked: text.length - 1 } }],
  ["unpacks to one byte less than the directory says", { says: { unpacked: text.length + 1 } }],
  ["unpacks to other bytes than were packed", { says: { crc: 1 } }],
  ["is packed in a way that is not known", { says: { method: 14 } }],
])("a part that %s is refused", async (_, part) => expect(await only(part)).toEqual({ ok: false, reason: "damaged" }));

test("a part behind a password is refused as such", async () =>
  expect(await only({ says: { flags: 1 } })).toEqual({ ok: false, reason: "protected" }));

test.each([
  [LIMITS.unpacked, true],
  [LIMITS.unpacked + 1, false],
])("parts that say they unpack to %i bytes together are %s admitted, before one is unpacked", (total, admitted) => {
  const half = Math.floor(total / 2);
  const says = [half, total - half].map((unpacked, at) => ({ name: `${at}`, text: "", says: { unpacked } }));
  expect(readDirectory(madeZip(says)).ok).toBe(admitted);
});

test("a bomb that hides its size is stopped at the byte it may not have", async () => {
  const bomb = Buffer.alloc(120 * 1024 * 1024);
  const bytes = madeZip([{ name: "a.xml", text: bomb, says: { unpacked: 1_000, crc: 0 } }]);
  expect(bytes.length).toBeLessThan(LIMITS.packed);
  const before = process.memoryUsage().arrayBuffers;
  const directory = readDirectory(bytes);
  const [part] = directory.ok ? directory.parts : [];
  expect(part && (await unpack(bytes, part))).toEqual({ ok: false, reason: "damaged" });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
});

test.each([
  [LIMITS.parts, true],
  [LIMITS.parts + 1, false],
])("a zip of %i parts: admitted %s", (count, admitted) => {
  const parts = Array.from({ length: count }, (_, at) => ({ name: `${at}`, text: "" }));
  expect(readDirectory(madeZip(parts)).ok).toBe(admitted);
});

test("a zip cut off anywhere is refused, and never throws", async () => {
  const whole = madeZip([{ name: "a.xml", text }]);
  for (let length = 0; length < whole.length; length++)
    expect((await only({}, () => whole.slice(0, length))).ok, `${length}`).toBe(false);
});

test("no bytes make the directory throw", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, hasEnd) => {
      const end = madeZip([{ name: "a", text: "" }]);
      readDirectory(new Uint8Array(hasEnd ? [...noise, ...end.slice(-68)] : noise));
    }),
  ));
