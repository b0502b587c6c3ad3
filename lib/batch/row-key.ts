import { createHash } from "node:crypto";

/** A uuid that is always the same for a text: version 8, made by a rule of our own (RFC 9562, 5.8). */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/**
 * The client key of a row's declaration: its own id at first, and another one each time it is sent again, once the one before
 * came to nothing. So a second click finds what the first one made.
 */
export const rowKey = (rowId: string, sendings: number): string =>
  sendings === 0 ? rowId : uuidOf(`${rowId}:${sendings}`);

/**
 * The id of the row by which a period that was left out of a sheet is taken into it after all: a second click finds the row that
 * the first one made.
 */
export const leftOutRowId = (batchId: string, periodNumber: string): string => uuidOf(`${batchId}:${periodNumber}`);
