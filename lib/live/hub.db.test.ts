import { once } from "node:events";
import net from "node:net";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CHANGES } from "@/lib/live/announce";
import { subscribe } from "@/lib/live/hub";

const ids = {
  declarationId: "7d3c7d8e-9f0f-4b41-9c6e-0d9f0a3c5b11",
  employerId: "11111111-9f0f-4b41-9c6e-0d9f0a3c5b11",
};

/** Between us and PostgreSQL: when it is down, whoever calls is hung up on. */
const line = { up: true, callsAt: [] as number[], open: new Set<net.Socket>(), database: new URL("postgresql://none") };

const server = net.createServer((caller) => {
  line.callsAt.push(performance.now());
  if (!line.up) return caller.destroy();
  const further = net.connect(Number(line.database.port), line.database.hostname);
  for (const [from, to] of [
    [caller, further],
    [further, caller],
  ] as const) {
    line.open.add(from);
    from.on("error", () => {});
    from.on("close", () => to.destroy());
    from.pipe(to);
  }
});

let direct: pg.Client;

beforeAll(async () => {
  line.database = new URL(process.env.DATABASE_URL ?? "");
  direct = new pg.Client({ connectionString: line.database.href });
  await direct.connect();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const through = new URL(line.database);
  through.host = `127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  process.env.DATABASE_URL = through.href;
});

afterAll(async () => {
  await direct.end();
  server.close();
});

function cut(): void {
  line.up = false;
  line.callsAt = [];
  for (const socket of line.open) socket.destroy();
  line.open.clear();
}

const announce = () => direct.query("SELECT pg_notify($1, $2)", [CHANGES, JSON.stringify(ids)]);

async function listeners(): Promise<number> {
  const { rowCount } = await direct.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  return rowCount ?? 0;
}

test("who cannot subscribe hears nothing later, and a later subscription is not harmed", async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  line.up = false;
  await expect(subscribe(first)).rejects.toThrow();
  line.up = true;
  await subscribe(second);
  await announce();
  await vi.waitFor(() => expect(second).toHaveBeenCalledWith(ids));
  expect(first).not.toHaveBeenCalled();
  expect(await listeners()).toBe(1);
});

test("during an outage one attempt follows another, and one connection listens after it", async () => {
  const heard = vi.fn();
  await subscribe(heard);
  cut();
  await vi.waitFor(() => expect(line.callsAt.length).toBeGreaterThanOrEqual(5), { timeout: 10_000 });
  line.up = true;
  const gaps = line.callsAt.slice(1).map((at, index) => at - (line.callsAt[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(300);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(undefined), { timeout: 5_000 });
  expect(await listeners()).toBe(1);
  await announce();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(ids));
});
