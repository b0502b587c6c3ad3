import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { migrate } from "@/lib/migrations";
import { stampEnvironment } from "@/lib/stamp";
import { startPostgres } from "@/scripts/postgres.mjs";
import { root } from "@/scripts/preparation.mjs";
import { alive } from "@/scripts/processes.mjs";
import { patiently } from "@/tests/chaos/program";

export type Rows = <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;

export type ChaosDatabase = {
  url: string;
  /** Asks until it is answered, also while the database is away. Statements that may be repeated only. */
  rows: Rows;
  kill: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Only processes are killed here, not the machine: what was written lies with the operating system, which outlives them, so
 * that waiting for the disk (fsync) would prove nothing more. Writing out at each commit is another matter, and stays on.
 */
const settings = { fsync: "off", synchronous_commit: "on", max_connections: "200", shared_buffers: "128MB" };

/** A PostgreSQL of this run's own in `folder`, migrated and stamped. */
export async function openDatabase(folder: string): Promise<ChaosDatabase> {
  const data = path.join(folder, `indienst-chaos-${process.pid}`);
  const at = (port?: number) => startPostgres({ folder: data, password: "chaos", settings, port });
  let server = await at();
  const { url } = server;
  const port = Number(new URL(url).port);
  await migrate(url, path.join(root, "prisma/migrations"));
  await stampEnvironment(url, "simulator");
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
  pool.on("error", () => {});
  return {
    url,
    rows: <T extends object>(sql: string, values: unknown[] = []) =>
      patiently(async () => (await pool.query<T>(sql, values)).rows, "the database"),
    kill: () => killServer(server.pid),
    start: async () => {
      server = await at(port);
    },
    close: async () => {
      await pool.end();
      await server.stop();
      fs.rmSync(fs.realpathSync(data), { recursive: true, force: true });
    },
  };
}

/**
 * The postmaster and all it started, at once. It is halted first, so that it starts no more of them; and all must be
 * gone before another may be started on the same data.
 */
async function killServer(pid: number): Promise<void> {
  process.kill(pid, "SIGSTOP");
  const all = [...childrenOf(pid), pid];
  for (const one of all) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It had ended by itself meanwhile.
    }
  }
  while (all.some(alive)) await wait(5);
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const text = fs.existsSync(file)
    ? fs.readFileSync(file, "utf8")
    : spawnSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }).stdout;
  return text.split(/\s+/).filter(Boolean).map(Number);
}
