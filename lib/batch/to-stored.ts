import type { KeptRow } from "@/lib/batch/store";
import type { StoredRow } from "@/lib/batch/stored-row";

/** What a page may know of a row. */
export const toStored = ({ id, position, version, cells, sent }: KeptRow): StoredRow => ({
  id,
  position,
  version,
  ...(cells && { cells }),
  ...(sent && { sent }),
});
