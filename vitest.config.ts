import path from "node:path";
import { defineConfig } from "vitest/config";

const inRooms = ["lib/**", "components/**", "app/**", "scripts/**"];

// Three projects, so that pure tests never wait for a database: `*.db.test.ts` are the ones that get one.
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "structure", include: ["tests/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "unit",
          include: inRooms.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          setupFiles: ["tests/fixtures/environment.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["lib/**/*.db.test.ts", "scripts/**/*.db.test.ts", "tests/**/*.db.test.ts"],
          globalSetup: ["tests/fixtures/global-database.ts"],
          setupFiles: ["tests/fixtures/worker-database.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
