import { defineConfig } from "@playwright/test";
import { browserArguments } from "./tests/fixtures/browser";

const { INDIENST_URL, INDIENST_BROWSER, INDIENST_BROWSER_VARIABLES, PLAYWRIGHT_JSON } = process.env;
const variables: Record<string, string> = JSON.parse(INDIENST_BROWSER_VARIABLES ?? "{}");

// The set-up starts the product and then names it and the browser in the environment that every worker inherits.
export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    {
      name: "journeys",
      testMatch: "**/*.spec.ts",
      testIgnore: ["**/afterwards.spec.ts", "**/outage.spec.ts", "**/restart.spec.ts"],
      teardown: "afterwards",
    },
    // While the RSZ is down for one journey it is down for all. Alone: `--project outage --no-deps`.
    { name: "outage", testMatch: "**/outage.spec.ts", dependencies: ["journeys"] },
    // Everything ends and begins anew: nobody else may be at work. Alone: `--project restart --no-deps`.
    { name: "restart", testMatch: "**/restart.spec.ts", dependencies: ["outage"] },
    { name: "afterwards", testMatch: "**/afterwards.spec.ts" },
  ],
  globalSetup: "./tests/fixtures/product.ts",
  fullyParallel: true,
  forbidOnly: true,
  // Half of the time a journey waits for the RSZ's verdict.
  workers: 4,
  retries: 0,
  timeout: 60_000,
  // A verdict takes seconds, and other journeys may have the line to the RSZ rest for a moment.
  expect: { timeout: 15_000 },
  // FULL=1 looks at every page in every combination.
  globalTimeout: (process.env.FULL ? 60 : 9) * 60_000,
  reporter: [["line"], ...(PLAYWRIGHT_JSON ? [["json", { outputFile: PLAYWRIGHT_JSON }] as const] : [])],
  use: {
    baseURL: INDIENST_URL,
    // Emptied between journeys, not made anew: scripts stay in its cache, which saves a tenth of the processor time.
    reuseContext: true,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    // A trace of every step costs a third of the time: TRACE=1 keeps it of what fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: INDIENST_BROWSER,
      args: browserArguments,
      env: { ...process.env, ...variables } as Record<string, string>,
    },
  },
});
