import path from "node:path";
import { defineConfig } from "vitest/config";

const inRooms = ["lib/**", "components/**", "app/**", "scripts/**"];

/** It counts the connections of its process, so that nobody else may have one. */
const apart = "lib/live/hub.db.test.ts";

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
          // Loading the same modules for each file took twice as long as all tests together.
          isolate: false,
          include: inRooms.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          setupFiles: ["tests/fixtures/environment.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          isolate: false,
          include: ["lib/**/*.db.test.ts", "scripts/**/*.db.test.ts", "tests/**/*.db.test.ts"],
          exclude: [apart, "**/node_modules/**"],
          globalSetup: ["tests/fixtures/global-database.ts"],
          setupFiles: ["tests/fixtures/worker-database.ts"],
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "database-apart",
          include: [apart],
          globalSetup: ["tests/fixtures/global-database.ts"],
          setupFiles: ["tests/fixtures/worker-database.ts"],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
