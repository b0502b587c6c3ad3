import { MOST_ROWS } from "@/lib/batch/sheet";

/** Why a file is not read. Each has a text of its own in four languages (`import.refused.*`). */
export const FILE_REFUSALS = [
  "empty",
  "too-large",
  "too-many-rows",
  "too-wide",
  "unpacks-too-large",
  "too-many-parts",
  "wrong-type",
  "old-spreadsheet",
  "protected",
  "encoding",
  "quotes",
  "damaged",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type Refused = { ok: false; reason: FileRefusal };

export const refuse = (reason: FileRefusal): Refused => ({ ok: false, reason });

/** What is read at most. Bytes, but for rows, columns and the parts of a packed file. */
export const LIMITS = {
  rows: MOST_ROWS,
  columns: 256,
  packed: 10 * 1024 * 1024,
  unpacked: 100 * 1024 * 1024,
  parts: 1_000,
} as const;

/** Lines above the headers that a file may have besides its rows. */
export const HEADER_ROOM = 20;

/** What was found in a file: texts by lines, lines without text left out; a line may be shorter than others. */
export type FileText = { ok: true; lines: readonly (readonly string[])[]; sheet?: string; sheets: readonly string[] };

/** Hears how far the reading is, from 0 to 1. */
export type Report = (part: number) => void;
