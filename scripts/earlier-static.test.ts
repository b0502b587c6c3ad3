import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { setAside } from "@/scripts/earlier-static.mjs";

const days = (count: number) => count * 86_400_000;

/** A build with these files, and what is left when another one took its place. */
function rebuild(before: Record<string, string>, after: Record<string, string>, ageMs: number) {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-static-"));
  onTestFinished(() => fs.rmSync(base, { recursive: true }));
  const folder = path.join(base, "static");
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
  };
  write(before);
  const now = new Date();
  const built = new Date(now.getTime() - ageMs);
  for (const name of Object.keys(before)) fs.utimesSync(path.join(folder, name), built, built);
  const bringBack = setAside(folder, path.join(base, "aside"), now);
  fs.rmSync(folder, { recursive: true, force: true });
  write(after);
  bringBack();
  expect(fs.existsSync(path.join(base, "aside"))).toBe(false);
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]),
  );
}

test("what an older tab may still ask for stays, and nothing takes the place of what is new", () => {
  const before = { "chunks/a1.js": "old", "chunks/same.js": "same" };
  const after = { "chunks/b2.js": "new", "chunks/same.js": "same" };
  expect(rebuild(before, after, days(1))).toEqual({ ...before, ...after });
});

test.each([
  [days(7) - 1_000, ["a.js", "b.js"]],
  [days(7) + 1_000, ["b.js"]],
])("a build is kept for a week: of %d ms ago", (age, left) => {
  expect(Object.keys(rebuild({ "a.js": "old" }, { "b.js": "new" }, age)).sort()).toEqual(left);
});

test("the first build has none before it", () => {
  expect(rebuild({}, { "b.js": "new" }, 0)).toEqual({ "b.js": "new" });
});
