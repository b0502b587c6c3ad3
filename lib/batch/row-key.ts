import { createHash } from "node:crypto";

/**
 * The client key of a row's declaration: its own id at first, and another one each time it is sent again, once the one before
 * came to nothing. So a second click finds what the first one made.
 */
export function rowKey(rowId: string, sendings: number): string {
  if (sendings === 0) return rowId;
  const hex = createHash("sha256").update(`${rowId}:${sendings}`).digest("hex");
  // A uuid of version 8: made by a rule of our own (RFC 9562, 5.8).
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
