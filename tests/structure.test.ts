// The borders of the house, checked by reading its files. A border that is not checked does not exist.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "@/scripts/preparation.mjs";
import { exportedWithoutScope } from "@/tests/fixtures/exported-without-scope";
import { findCycle } from "@/tests/fixtures/find-cycle";
import { allowedOf, allows } from "@/tests/fixtures/room-borders";
import {
  listFiles,
  roomOfImport,
  type SourceFile,
  sourceFiles,
  waysTo,
  withoutComments,
} from "@/tests/fixtures/source-files";

const house = sourceFiles.filter((file) => !file.isTest && /^(app|components|lib)\//.test(file.name));
const all = listFiles();

const roomsOf = (file: SourceFile): string[] =>
  file.imports
    .map(roomOfImport)
    .filter((room): room is string => room !== undefined && room !== file.room && room !== "prisma");

const naming = (files: SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) => {
    const found = pattern.exec(withoutComments(file.text));
    return found ? [`${file.name}: ${found[0].trim()}`] : [];
  });

const importing = (files: SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) => file.imports.filter((it) => pattern.test(it)).map((it) => `${file.name} imports ${it}`));

const inRoom = (room: string) => sourceFiles.filter((file) => file.room === room);

test("every room imports only what stands in the table", () => {
  const rooms = [...house, ...sourceFiles.filter(({ name }) => /^(proxy|instrumentation)\.ts$/.test(name))];
  const faults = rooms.flatMap((file) => {
    const allowed = allowedOf(file.room);
    if (!allowed) return [`${file.room} does not stand in the table of tests/fixtures/room-borders.ts`];
    return roomsOf(file)
      .filter((room) => !allows(allowed, room))
      .map((room) => `${file.name} imports ${room}`);
  });
  expect([...new Set(faults)]).toEqual([]);
});

test("the law leans on zod and day alone", () => {
  const pure = inRoom("lib/dimona").filter((file) => !file.isTest);
  expect(importing(pure, /^(?!zod$|lib\/day$|lib\/dimona\/)/)).toEqual([]);
});

test("the simulator knows neither the client nor our facts", () => {
  expect(importing(inRoom("lib/simulator"), /^lib\/(rsz\/|dimona\/facts)/)).toEqual([]);
});

test("only submission speaks to the RSZ's client", () => {
  const others = house.filter(({ room }) => room !== "lib/submission" && room !== "lib/rsz");
  expect(importing(others, /^lib\/rsz\//)).toEqual([]);
});

test("pages and components never touch the database", () => {
  const drawnFiles = house.filter(({ name }) => /^(app|components)\//.test(name));
  expect(importing(drawnFiles, /^(prisma\/|pg$|@prisma\/|lib\/db$)/)).toEqual([]);
});

/** A type tells what a row is like; only a value reaches the database. */
const valueImports = (file: SourceFile): string[] =>
  [...file.text.matchAll(/^import (?!type\b)[^;]*?from "@\/(prisma\/generated\/\w+|lib\/db)"/gm)].map(
    (match) => match[0],
  );

test("Prisma is used in stores and in access alone", () => {
  const others = house.filter(
    ({ name }) => !/\/store\.ts$/.test(name) && name !== "lib/db.ts" && !name.startsWith("lib/access/"),
  );
  const faults = others.flatMap((file) =>
    valueImports(file)
      .filter((it) => /prisma\/generated|\bprisma\b/.test(it))
      .map((it) => `${file.name}: ${it}`),
  );
  expect(faults).toEqual([]);
});

test("components never import routes", () => {
  expect(
    importing(
      house.filter(({ name }) => name.startsWith("components/")),
      /^app\//,
    ),
  ).toEqual([]);
});

test("nothing a component imports leads to a store, the database or the environment", () => {
  const components = house.filter(({ name }) => name.startsWith("components/"));
  const forbidden = /^(pg$|@prisma\/|prisma\/|lib\/(db|env)$)|\/store$/;
  expect(components.flatMap((file) => waysTo(forbidden, file))).toEqual([]);
});

test("no rooms import each other in a circle", () => {
  const graph = new Map<string, string[]>();
  for (const file of house) graph.set(file.room, [...(graph.get(file.room) ?? []), ...roomsOf(file)]);
  expect(findCycle(graph)).toBeUndefined();
});

test("no barrels, and nothing is called utils, helpers, misc or common", () => {
  const faults = all.filter(
    (name) => /(^|\/)index\.tsx?$/.test(name) || /(^|\/)(utils?|helpers?|misc|common)(\/|\.\w+$)/.test(name),
  );
  expect(faults).toEqual([]);
});

test("files are named in kebab-case", () => {
  const ours = all.filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.startsWith("app/"));
  expect(ours.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.basename(name)))).toEqual([]);
});

test("only lib/env.ts reads process.env", () => {
  const others = [...house, ...sourceFiles.filter(({ name }) => /^(proxy|instrumentation)\.ts$/.test(name))].filter(
    ({ name }) => name !== "lib/env.ts",
  );
  expect(naming(others, /process\.env[\w.]*/)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(sourceFiles.filter(({ lines }) => lines > 300).map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
});

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test("the median page is under 30 lines and the median file under 60", () => {
  const pages = house.filter(({ name }) => /^app\/(.*\/)?page\.tsx$/.test(name));
  expect(median(pages.map(({ lines }) => lines))).toBeLessThan(30);
  expect(median(house.map(({ lines }) => lines))).toBeLessThan(60);
});

test("every room has a README of at most 30 lines", () => {
  const rooms = ["lib", "components"].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((it) => it.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  );
  const faults = rooms.flatMap((room) => {
    const file = path.join(root, room, "README.md");
    if (!fs.existsSync(file)) return [`${room} has no README.md`];
    const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n").length;
    return lines > 30 ? [`${room}/README.md: ${lines} lines`] : [];
  });
  expect(faults).toEqual([]);
});

test("types are never silenced", () => {
  const pattern = /@ts-(ignore|expect-error|nocheck)|\bas unknown as\b|\bas any\b|[:<,|]\s*any\b(?!\s*[:(])|\bany\[\]/;
  const others = sourceFiles.filter(({ name }) => name !== "tests/structure.test.ts");
  const silenced = others.filter(({ text }) => /@ts-(ignore|expect-error|nocheck)/.test(text)).map(({ name }) => name);
  expect([...silenced, ...naming(others, pattern)]).toEqual([]);
});

test("no classes, and no default exports but where a tool asks for them", () => {
  const asked = /^app\/|^tests\/fixtures\/(global-database|product)\.ts$|\.config\.ts$|^lib\/i18n\.ts$/;
  const faults = [
    ...naming(house, /^(export )?(abstract )?class \w+/m),
    ...naming(
      sourceFiles.filter(({ name }) => !asked.test(name)),
      /^export default/m,
    ),
  ];
  expect(faults).toEqual([]);
});

test("no page, action or component makes a scope for itself", () => {
  const drawnFiles = house.filter(({ name }) => /^(app|components)\//.test(name));
  expect(naming(drawnFiles, /\b(systemScope|mintUserScope|actingAs)\b/)).toEqual([]);
});

/** Functions of a store that ask the database nothing. This list only shrinks. */
const scopeless = ["lib/declarations/store.ts: openDraft", "lib/declarations/store.ts: sealDraft"];

test("every function of a store takes a scoped transaction first", () => {
  const stores = house.filter(({ name }) => name.endsWith("/store.ts"));
  const found = stores.flatMap((file) => exportedWithoutScope(file.text).map((it) => `${file.name}: ${it}`));
  expect(found.sort()).toEqual([...scopeless].sort());
});

const textOf = (names: string[]): string =>
  names.map((name) => withoutComments(fs.readFileSync(path.join(root, name), "utf8"))).join("\n");

const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

test("every variable that is read stands in .env.example, and no other", () => {
  const text = textOf(
    all.filter((name) => name === "lib/env.ts" || /^(scripts|tests\/fixtures)\/.*\.(mjs|ts)$/.test(name)),
  );
  const read = [
    ...matches(text, /process\.env\.([A-Z][A-Z0-9_]*)/g),
    ...matches(textOf(["lib/env.ts"]), /^\s+([A-Z][A-Z0-9_]+):/gm),
  ];
  const known = matches(fs.readFileSync(path.join(root, ".env.example"), "utf8"), /^#? ?([A-Z][A-Z0-9_]+)=/gm);
  const ours = read.filter(
    (name) => !/^(NODE_ENV|NEXT_RUNTIME|PATH|VITEST_\w+|INDIENST_\w+|PLAYWRIGHT_\w+)$/.test(name),
  );
  expect({
    missing: ours.filter((name) => !known.includes(name)),
    unread: known.filter((name) => !text.includes(name)),
  }).toEqual({
    missing: [],
    unread: [],
  });
});

/** What code that still runs may need: a release later, and with the least code raised (lib/code-version.ts). */
const contracting =
  /\bDROP (TABLE|COLUMN|TYPE|VIEW)\b|\bRENAME\b|\bSET NOT NULL\b|\bALTER COLUMN\b[^;]*\bTYPE\b|\bADD COLUMN\b[^;,]*\bNOT NULL\b(?![^;,]*\bDEFAULT\b)/i;
const raisesLeastCode = /UPDATE "?installation"? SET "?least_code"?/i;
const migrations = fs.readdirSync(path.join(root, "prisma/migrations")).filter((name) => /^\d/.test(name));

test.each(migrations)("migration %s takes nothing away, or closes the database to the code that needs it", (name) => {
  const sql = fs.readFileSync(path.join(root, "prisma/migrations", name, "migration.sql"), "utf8");
  expect(contracting.test(sql) && !raisesLeastCode.test(sql), name).toBe(false);
});

test.each([
  ['ALTER TABLE "a" DROP COLUMN "b";', true],
  ['ALTER TABLE "a" RENAME COLUMN "b" TO "c";', true],
  ['ALTER TABLE "a" ALTER COLUMN "b" SET NOT NULL;', true],
  ['ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE TEXT;', true],
  ['ALTER TABLE "a" ADD COLUMN "b" INTEGER NOT NULL;', true],
  ['ALTER TABLE "a" ADD COLUMN "b" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "c" TEXT;', false],
  ['DROP INDEX "a"; CREATE TABLE "d" ("id" INTEGER NOT NULL);', false],
])("what takes something away is seen: %s", (sql, takes) => {
  expect(contracting.test(sql)).toBe(takes);
});
