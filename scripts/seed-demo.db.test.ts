import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { DEMO_LOGINS } from "@/lib/access/demo-logins";
import { login } from "@/lib/access/login";
import { prisma } from "@/lib/db";
import { demoEmployers } from "@/scripts/demo/employers";
import acts from "@/scripts/demo/simulator-acts.json";

const root = path.resolve(import.meta.dirname, "..");

/** Runs the command as `npm start` does, in the year of the RSZ's manual. */
function seed(variables: Record<string, string>) {
  const env = { ...process.env, CLOCK_AT: "2019-09-19T10:00:00+02:00", ...variables };
  const args = ["--import", "tsx", path.join(root, "scripts/seed-demo.ts")];
  return spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
}

test("nothing is seeded unless the environment says that all data are invented", async () => {
  const { status, stderr } = seed({ DEMO_LOGINS: "false" });
  expect(status).toBe(1);
  expect(stderr).toContain("demo data belong in a database of Indienst's own");
  expect(await prisma().employer.count()).toBe(0);
});

test("the demo is whole: every login opens, clients, people and declarations are there, no number is in the clear", async () => {
  const { status, stderr } = seed({ DEMO_LOGINS: "true" });
  expect(status, stderr).toBe(0);
  for (const { email, password } of DEMO_LOGINS) expect(await login(email, password, "test")).toBeDefined();
  expect(await prisma().employer.count()).toBe(12);
  expect(await prisma().employerNumber.count({ where: { number: "118203423" } })).toBe(1);
  expect(await prisma().person.count()).toBeGreaterThan(60);
  const states = await prisma().declaration.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } });
  expect(states.map(({ state }) => state)).toEqual(["draft", "queued"]);
  const contents = JSON.stringify(await prisma().declaration.findMany({ select: { content: true } }));
  expect(contents).not.toMatch(/\d{11}/);
});

test("an installation that has accounts is left alone", async () => {
  const { status, stderr } = seed({ DEMO_LOGINS: "true" });
  expect(status).toBe(1);
  expect(stderr).toContain("has accounts already");
  expect(await prisma().user.count()).toBe(DEMO_LOGINS.length);
});

test("the simulator is told of every local authority among the demo's employers, by each of its numbers", () => {
  const authorities = demoEmployers.map(({ form }) => form).filter(({ kind }) => kind === "local-authority");
  const numbers = authorities.flatMap(({ enterpriseNumber, numbers: rsz }) => [
    enterpriseNumber,
    ...rsz.map((it) => it.number),
  ]);
  const told = acts.filter(({ body }) => body.kind === "local-authority").map(({ door }) => door);
  expect(told.sort()).toEqual(numbers.map((it) => `employers/${it}`).sort());
});
