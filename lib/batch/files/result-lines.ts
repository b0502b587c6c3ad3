import { z } from "zod";
import type { Cells, Column } from "@/lib/batch/column";
import { exportLines } from "@/lib/batch/files/export-lines";
import type { RowResult } from "@/lib/batch/progress/progress";
import { toLocalMoment } from "@/lib/day";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { Texts } from "@/lib/dimona/texts";

/** Titles and words of `import.result`, in the user's language; `state`: how a declaration stands. */
export type ResultWords = {
  title: (key: "state" | "number" | "submittedAt" | "receivedAt" | "late" | "anomalies") => string;
  state: (result: Pick<RowResult, "state" | "result"> | undefined) => string;
  late: string;
};

type Wish = {
  rows: readonly { id: string; cells: Cells }[];
  results: readonly RowResult[];
  columns: readonly Column[];
  language: keyof Texts;
  words: ResultWords;
};

/** The rows of a batch as they were typed, and beside each what became of it; read again they are the same rows. */
export function resultLines({ rows, results, columns, language, words }: Wish): string[][] {
  const byRow = new Map(results.map((it) => [it.rowId, it]));
  const told = rows.map(({ id }) => byRow.get(id));
  const extra = (key: Parameters<ResultWords["title"]>[0], text: (it: RowResult) => string) => ({
    title: words.title(key),
    texts: told.map((it) => (it ? text(it) : "")),
  });
  return exportLines(
    rows.map(({ cells }) => cells),
    columns,
    language,
    [
      { title: words.title("state"), texts: told.map(words.state) },
      extra("number", ({ number }) => formatDimonaNumber(number ?? "")),
      extra("submittedAt", ({ submittedAt }) => momentText(submittedAt)),
      extra("receivedAt", ({ receivedAt }) => momentText(receivedAt)),
      extra("late", ({ late }) => (late ? words.late : "")),
      extra("anomalies", ({ anomalies }) => anomalyText(anomalies, language)),
    ],
  );
}

function momentText(at: Date | null): string {
  if (!at) return "";
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day)} ${formatHour(hour)}`;
}

const stored = z
  .array(z.object({ errorId: z.string(), labelNl: z.string().catch(""), labelFr: z.string().catch("") }))
  .catch([]);

/** Numbers with the RSZ's words: it speaks Dutch and French, and a reader of another language is given both. */
const anomalyText = (anomalies: unknown, language: keyof Texts): string =>
  stored
    .parse(anomalies ?? [])
    .map(({ errorId, labelNl, labelFr }) => {
      const label =
        language === "nl"
          ? labelNl || labelFr
          : language === "fr"
            ? labelFr || labelNl
            : [labelFr, labelNl].filter(Boolean).join(" / ");
      return label === "" ? errorId : `${errorId} ${label}`;
    })
    .join("\n");
