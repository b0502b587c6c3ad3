import type { Pool, PoolClient, QueryConfig, QueryResult } from "pg";

/** Whose result nobody asks for says so by its first words; so does the beginning of each transaction. */
const toldNothing = /^(BEGIN$|\/\* ahead \*\/)/;

const nothing = { command: "", rowCount: 0, oid: 0, fields: [], rows: [] } satisfies QueryResult;

/**
 * Statements whose result tells nothing are not waited for: the next one follows them at once on the same connection, and a
 * round trip is saved. PostgreSQL carries them out one after the other all the same. What fails so is thrown by the very next
 * statement that is waited for, and that is the commit at the latest; PostgreSQL has by then broken off the transaction. The
 * pool must be made with `pipeline`.
 */
export function sendAhead(pool: Pool): Pool {
  pool.on("connect", sendAheadOn);
  return pool;
}

function sendAheadOn(client: PoolClient): void {
  const ask = client.query.bind(client);
  const broken: unknown[] = [];
  const asked = async (query: QueryConfig): Promise<QueryResult> => {
    const came = await ask(query).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    // Answers come in order: what failed before this one is known by now. A rollback is what follows a failure.
    const earlier = broken.splice(0);
    if (earlier.length > 0 && query.text !== "ROLLBACK") throw earlier[0];
    if ("error" in came) throw came.error;
    return came.result;
  };
  const query = (first: QueryConfig, ...rest: unknown[]) => {
    // With a callback, as the pool itself asks, or as text: whoever asks so is answered as ever.
    if (rest.length > 0 || typeof first !== "object" || "submit" in first)
      return Reflect.apply(ask, client, [first, ...rest]);
    if (!toldNothing.test(first.text)) return asked(first);
    ask(first).catch((error) => broken.push(error));
    return Promise.resolve(nothing);
  };
  Object.assign(client, { query });
}
