export type Postgres = { url: string; pid: number; stop: () => Promise<void> };

export function startPostgres(options: {
  folder: string;
  password: string;
  settings?: Record<string, string>;
  port?: number;
}): Promise<Postgres>;
