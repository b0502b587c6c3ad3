/** For so long a database that is away is waited for before a write is given up; shorter than the lease. */
const patienceMs = 45_000;

/** Repeats a write that must not be lost because the database is away for a moment; throws what it threw at last. */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, 50 * 2 ** attempt)));
    }
  }
}
