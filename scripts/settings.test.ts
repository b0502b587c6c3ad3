import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { simulatorVariables } from "@/scripts/settings.mjs";

afterEach(() => vi.unstubAllEnvs());

test.each([
  [undefined, "v1"],
  ["", "v1"],
  ["v1", "v1"],
  ["v2", "v2"],
])("RSZ_API_VERSION=%s leads to the simulator's %s, and both ask tokens in one place", (said, spoken) => {
  vi.stubEnv("RSZ_API_VERSION", said);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "settings-"));
  expect(simulatorVariables(3999, folder)).toMatchObject({
    RSZ_BASE_URL: `http://127.0.0.1:3999/REST/dimona/${spoken}`,
    RSZ_TOKEN_URL: "http://127.0.0.1:3999/REST/oauth/v5/token",
  });
});
