import { expect, test } from "vitest";
import { readFile } from "@/lib/batch/files/read-file";
import { proposedMapping, tableOf, toRows } from "@/lib/batch/files/table";
import { templateColumns, templateOf } from "@/lib/batch/files/template";
import { writeXlsx } from "@/lib/batch/files/write-xlsx";
import { readRow } from "@/lib/batch/read-row";
import { toDay } from "@/lib/day";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const today = toDay("2026-11-22");
const messages = { nl, fr, de, en };
type Language = keyof typeof messages;
type Tree = { [key: string]: string | Tree };

/** The message as it stands, its arguments filled in. */
const wordsOf =
  (language: Language) =>
  (key: string, values: Record<string, string> = {}): string => {
    const found = key
      .split(".")
      .reduce<string | Tree | undefined>(
        (at, part) => (typeof at === "object" ? at[part] : undefined),
        messages[language].import.template,
      );
    if (typeof found !== "string") throw new Error(`no text ${key}`);
    return found.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  };

const cases = WORKER_TYPES.flatMap((type) =>
  (["nl", "fr", "de", "en"] as const).map((language) => ({ code: type.code, type, language })),
);

test.each(cases)(
  "the template of $code in $language is recognised whole, and its example is readable",
  async ({ type, language }) => {
    const file = await writeXlsx(templateOf({ type, language, today, words: wordsOf(language) }));
    const found = await readFile(new Uint8Array(await file.arrayBuffer()));
    if (!found.ok) throw new Error(found.reason);
    const table = tableOf(found.lines);
    expect(proposedMapping(table.headers)).toEqual(templateColumns(type));
    const { rows, untaken } = toRows(table, proposedMapping(table.headers));
    expect(untaken).toEqual([]);
    const [row = {}] = rows;
    const read = readRow(row, today);
    expect(read).toMatchObject({
      kind: "IN",
      byNumber: true,
      unread: [],
      content: { workerType: type.code, startDate: "2026-11-29" },
    });
    for (const [name, presence] of Object.entries(type.in))
      if (presence === "required") expect(Object.keys(read.content)).toContain(name);
  },
);

test.each(["nl", "fr", "de", "en"] as const)("every column is explained in %s", (language) => {
  for (const type of WORKER_TYPES) {
    const [, help] = templateOf({ type, language, today, words: wordsOf(language) });
    expect(help?.lines).toHaveLength(templateColumns(type).length + 1);
    expect(help?.lines.every((line) => line.every((text) => text.trim() !== ""))).toBe(true);
  }
});
