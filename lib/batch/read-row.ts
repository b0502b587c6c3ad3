import type { Cells, Column } from "@/lib/batch/column";
import { readCell, readInsz, readKind } from "@/lib/batch/read-cell";
import type { Day } from "@/lib/day";
import { BELGIUM } from "@/lib/dimona/belgium";
import { type Content, FIELD_NAMES, type FieldName, type Kind } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";

/** What a row says. */
export type ReadRow = {
  /** Client number or name, as typed but for blanks around it. */
  employer: string;
  /** IN where none is named. */
  kind: Kind;
  /** The 11 digits where an INSZ was typed; other text, such as a name, as typed but for blanks around it. */
  worker: string;
  /** A number is meant, be it a wrong one; otherwise a name. */
  byNumber: boolean;
  name: { lastName: string; firstName: string };
  content: Content;
  /** Cells whose text is none of their kind. Those of a field stand in `content` as typed, and `check` says what is wrong. */
  unread: Column[];
};

/**
 * Reads a row as it will be declared: canonical where it could be read, as typed where not. Total: no text makes it throw.
 * Every text counts, also in a hidden column and one that the worker type does not ask for: nothing is dropped unseen. Only
 * the characteristics of a period that exists, which an OUT, UPDATE or CANCEL cannot say, are there for the reader alone.
 */
export function readRow(cells: Cells, today: Day): ReadRow {
  const kind = readKind(cells.kind ?? "");
  const content = contentOf(cells, kind ?? "IN", today);
  const worker = (cells.worker ?? "").trim();
  const insz = readInsz(worker);
  return {
    employer: (cells.employer ?? "").trim(),
    kind: content.kind,
    worker: insz ?? worker,
    byNumber: insz !== undefined || /^[\d\s.\-/]+$/.test(worker),
    name: { lastName: (cells.lastName ?? "").trim(), firstName: (cells.firstName ?? "").trim() },
    content,
    unread: [
      ...(kind === undefined && (cells.kind ?? "").trim() !== "" ? ["kind" as const] : []),
      ...FIELD_NAMES.filter((name) => content[name] !== undefined && !FIELDS[name].accepts(content[name])),
    ],
  };
}

/** Characteristics (block 90374) and what goes with them belong to the IN alone. */
const SAID_OF_PERIOD = FIELD_NAMES.filter(
  (name) => !/^(workerType|jointCommittee|subEntity|usingCompany.*|workPlace.*)$/.test(name),
);

function contentOf(cells: Cells, kind: Kind, today: Day): Content {
  const workerType = readCell("workerType", cells.workerType ?? "", { today });
  const content: Content = { kind };
  for (const name of kind === "IN" ? FIELD_NAMES : SAID_OF_PERIOD) {
    const text = cells[name];
    const read = text === undefined ? undefined : readCell(name, text, { today, workerType });
    if (read !== undefined) content[name] = read;
  }
  return withCountries(content);
}

/** An address without a country is in Belgium, as the form has it. */
function withCountries(content: Content): Content {
  const country = (block: "usingCompany" | "workPlace"): Partial<Content> => {
    const parts: FieldName[] = [`${block}Street`, `${block}HouseNumber`, `${block}ZipCode`, `${block}City`];
    const needed = content[`${block}Country`] === undefined && parts.some((name) => content[name] !== undefined);
    return needed ? { [`${block}Country`]: BELGIUM } : {};
  };
  return { ...content, ...country("usingCompany"), ...country("workPlace") };
}
