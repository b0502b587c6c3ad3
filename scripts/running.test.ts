import { expect, test } from "vitest";
import { joinRun, noteFor } from "@/scripts/running.mjs";

const moved = {
  RSZ_API_VERSION: "v2",
  RSZ_BASE_URL: "http://127.0.0.1:40001/REST/dimona/v2",
  SIMULATOR_PORT: "40001",
  RSZ_SPEED: "5",
  CLOCK_AT: "2019-09-19T10:00:00+02:00",
  CLOCK_STARTED_AT: "2026-11-21T08:00:00.000Z",
};
const secret = {
  DATABASE_URL: "postgresql://indienst:secret@127.0.0.1:1/indienst",
  DATA_KEY: "k",
  NEXTAUTH_SECRET: "s",
};
const settings = { own: true, simulator: true, environment: { ...moved, ...secret } };

test("who joins a demo lives in its instant, at its pace, with its simulator", () => {
  const variables = {};
  joinRun(noteFor(settings), variables);
  expect(variables).toEqual(moved);
});

test("what the run does not move, who joins it does not move either", () => {
  const { CLOCK_AT: _, CLOCK_STARTED_AT: __, ...still } = settings.environment;
  const variables = { CLOCK_AT: "2020-01-01T00:00:00Z", RSZ_SPEED: "50" };
  joinRun(noteFor({ ...settings, environment: still }), variables);
  expect(variables).not.toHaveProperty("CLOCK_AT");
  expect(variables.RSZ_SPEED).toBe("5");
});

test("a run on another database changes nothing, nor does none", () => {
  const given = { DATABASE_URL: "postgresql://elsewhere/indienst", CLOCK_AT: "2020-01-01T00:00:00Z" };
  for (const run of [noteFor(settings), noteFor({ ...settings, own: false }), {}, undefined]) {
    const variables = { ...given };
    joinRun(run, variables);
    expect(variables).toEqual(given);
  }
});

test("a run on the same server of one's own is joined", () => {
  const variables = { DATABASE_URL: secret.DATABASE_URL };
  joinRun(noteFor({ ...settings, own: false }), variables);
  expect(variables).toMatchObject(moved);
});

test("no secret is noted, and nothing at all about a run that speaks to the RSZ", () => {
  expect(JSON.stringify(noteFor({ ...settings, own: false }))).not.toMatch(/secret|DATA_KEY|NEXTAUTH_SECRET/);
  expect(noteFor({ ...settings, own: false, simulator: false })).toEqual({});
});
