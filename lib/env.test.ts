import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const hex = "a".repeat(64);
const right = {
  DATABASE_URL: "postgresql://indienst@db/indienst",
  RSZ_ENVIRONMENT: "production",
  RSZ_BASE_URL: "https://services.socialsecurity.be/REST/dimona/v1",
  RSZ_TOKEN_URL: "https://services.socialsecurity.be/REST/oauth/v5/token",
  RSZ_CLIENT_ID: "self_service_chaman_0_test",
  RSZ_PRIVATE_KEY_FILE: "/run/secrets/rsz-key.pem",
  NEXTAUTH_SECRET: "s".repeat(32),
  NEXTAUTH_URL: "https://dimona.example.org",
  DATA_KEY: hex,
  HASH_KEY: hex,
};

test("a full environment is taken, with version, speed and level by default, and no proxy is trusted", () => {
  const standard = { RSZ_API_VERSION: "v1", RSZ_SPEED: 1, LOG_LEVEL: "info", DEMO_LOGINS: false, TRUSTED_PROXY: false };
  expect(parseEnv(right)).toMatchObject(standard);
});

test("v2 is spoken when it is asked for, and nothing beside the two", () => {
  const RSZ_BASE_URL = "https://services.socialsecurity.be/REST/dimona/v2";
  expect(parseEnv({ ...right, RSZ_API_VERSION: "v2", RSZ_BASE_URL }).RSZ_API_VERSION).toBe("v2");
  expect(() => parseEnv({ ...right, RSZ_API_VERSION: "v3" })).toThrow("RSZ_API_VERSION must be v1 or v2");
});

test.each([
  ["v2", "https://services.socialsecurity.be/REST/dimona/v1"],
  ["v1", "https://services.socialsecurity.be/REST/dimona/v2/"],
  [undefined, "https://services.socialsecurity.be/REST/dimona/v2"],
  ["v2", "https://services.socialsecurity.be/REST/dimona/v22"],
])("who speaks %s does not speak to %s", (RSZ_API_VERSION, RSZ_BASE_URL) => {
  expect(() => parseEnv({ ...right, RSZ_API_VERSION, RSZ_BASE_URL })).toThrow("RSZ_BASE_URL is no address of version");
});

test.each([
  ["v1", "https://services.socialsecurity.be/REST/dimona/v1/"],
  ["v2", "https://services.socialsecurity.be/REST/dimona/v2//"],
  ["v2", "https://services.socialsecurity.be/REST/dimona"],
])("who speaks %s may speak to %s", (RSZ_API_VERSION, RSZ_BASE_URL) => {
  expect(() => parseEnv({ ...right, RSZ_API_VERSION, RSZ_BASE_URL })).not.toThrow();
});

test("Saturday is no working day unless it is said to be one", () => {
  const said = (SATURDAY_IS_WORKING_DAY?: string) =>
    parseEnv({ ...right, SATURDAY_IS_WORKING_DAY }).SATURDAY_IS_WORKING_DAY;
  expect([said(), said(""), said("false"), said("true")]).toEqual([false, false, false, true]);
  expect(() => said("maybe")).toThrow("SATURDAY_IS_WORKING_DAY");
});

test.each(Object.keys(right))("without %s nothing starts, and the error names it", (name) => {
  expect(() => parseEnv({ ...right, [name]: undefined })).toThrow(name);
});

test("every variable at fault is named at once, and no value is shown", () => {
  const parse = () => parseEnv({ ...right, DATA_KEY: "secret-but-short", RSZ_ENVIRONMENT: "prod" });
  expect(parse).toThrow(/DATA_KEY[\s\S]*|RSZ_ENVIRONMENT/);
  expect(parse).toThrow("RSZ_ENVIRONMENT");
  expect(parse).not.toThrow("secret-but-short");
});

test.each([
  ["production", "https://services-sim.socialsecurity.be/REST/dimona/v1"],
  ["simulation", "https://services.socialsecurity.be/REST/dimona/v1"],
  ["production", "http://services.socialsecurity.be/REST/dimona/v1"],
  ["production", "http://127.0.0.1:3999/REST/dimona/v1"],
  ["simulation", "https://services-sim.socialsecurity.be.example.org/REST"],
  ["simulator", "https://services.socialsecurity.be/REST/dimona/v1"],
  ["simulator", "https://services-sim.socialsecurity.be/REST/dimona/v1"],
  ["simulator", "https://services.socialsecurity.be./REST/dimona/v1"],
  ["simulator", "https://SERVICES.SocialSecurity.BE../REST/dimona/v1"],
  ["simulator", "https://services.soci\u24d0lsecurity.be/REST/dimona/v1"],
  ["simulator", "https://services.socialsecurity.be:8443/REST/dimona/v1"],
  ["simulator", "https://127.0.0.1@services.socialsecurity.be/REST/dimona/v1"],
  ["simulator", "https://socialsecurity.be/REST/dimona/v1"],
  ["simulator", "https://www.rsz.fgov.be/REST/dimona/v1"],
  ["simulator", "https://193.191.245.1/REST/dimona/v1"],
  ["simulator", "http://172.32.0.1/REST/dimona/v1"],
  ["simulator", "http://[2a00:1450::1]/REST/dimona/v1"],
  ["simulator", "ftp://127.0.0.1/REST/dimona/v1"],
  ["production", "https://services.socialsecurity.be./REST/dimona/v1"],
])("a portal for %s does not speak to %s", (environment, url) => {
  expect(() => parseEnv({ ...right, RSZ_ENVIRONMENT: environment, RSZ_BASE_URL: url })).toThrow("RSZ_BASE_URL");
});

test("a secret of 31 characters does not sign cookies, and is not shown", () => {
  const parse = () => parseEnv({ ...right, NEXTAUTH_SECRET: "s".repeat(31) });
  expect(parse).toThrow("NEXTAUTH_SECRET must have 32 characters or more");
  expect(parse).not.toThrow("ssss");
});

test.each(["simulation", "production"])("for %s the portal is reached over https, but on localhost", (environment) => {
  const wire = { RSZ_BASE_URL: `https://services${environment === "simulation" ? "-sim" : ""}.socialsecurity.be/REST` };
  const parse = (NEXTAUTH_URL: string) => () =>
    parseEnv({ ...right, ...wire, RSZ_ENVIRONMENT: environment, NEXTAUTH_URL });
  for (const url of [
    "https://dimona.example.org",
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
  ])
    expect(parse(url)).not.toThrow();
  for (const url of [
    "http://dimona.example.org",
    "http://localhost.example.org",
    "dimona.example.org",
    "ftp://localhost",
  ])
    expect(parse(url)).toThrow("NEXTAUTH_URL");
});

test.each([
  "http://127.0.0.1:3999",
  "http://127.0.0.1.:3999",
  "http://[::1]:3999",
  "http://[fd12::1]:3999",
  "http://10.0.0.7:3999",
  "http://172.16.0.1:3999",
  "http://172.31.0.1:3999",
  "http://192.168.1.4:3999",
  "http://localhost:3999",
  "http://simulator:3999",
  "https://simulator.example.org",
  "https://notsocialsecurity.be",
])("a portal for the simulator may speak to %s", (origin) => {
  const variables = { RSZ_BASE_URL: `${origin}/REST/dimona/v1`, RSZ_TOKEN_URL: `${origin}/REST/oauth/v5/token` };
  expect(() => parseEnv({ ...right, RSZ_ENVIRONMENT: "simulator", ...variables })).not.toThrow();
});

test.each([
  ["CLOCK_AT", "2019-09-19T10:00:00+02:00"],
  ["RSZ_SPEED", "20"],
  ["DEMO_LOGINS", "true"],
])("%s is for the simulator only", (name, value) => {
  const simulator = { ...right, RSZ_ENVIRONMENT: "simulator", RSZ_BASE_URL: "http://127.0.0.1:3999/REST/dimona/v1" };
  const local = { ...simulator, RSZ_TOKEN_URL: "http://127.0.0.1:3999/REST/oauth/v5/token" };
  expect(() => parseEnv({ ...local, [name]: value })).not.toThrow();
  expect(() => parseEnv({ ...right, [name]: value })).toThrow(name);
});
