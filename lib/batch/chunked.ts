/** One transaction a chunk: what it did stays done, whatever becomes of the next, and nobody waits for long. */
const chunkSize = 100;

/** How long one may take, in ms: a hundred rows take two seconds, but a busy database may be many times slower. */
export const longestMs = 60_000;

/** The same in pieces of a hundred, in their order. */
export const chunked = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, at) =>
    items.slice(at * chunkSize, (at + 1) * chunkSize),
  );
