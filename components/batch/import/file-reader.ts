import type { ImportAnswer, ImportRequest, Opened } from "@/components/batch/import/import-messages";
import type { Cells } from "@/lib/batch/column";
import type { Mapping } from "@/lib/batch/files/recognise-columns";
import type { Refused } from "@/lib/batch/files/refusal";
import type { Untaken } from "@/lib/batch/files/table";
import type { Day } from "@/lib/day";

export type OpenChoice = { sheet?: string; withoutHeaders: boolean };

/** Reads a file off the main thread. One question at a time; both reject when the reader breaks. */
export type FileReaderOfBatch = {
  open: (file: Blob, choice: OpenChoice, report: (part: number) => void) => Promise<Opened | Refused>;
  take: (mapping: Mapping, given: Cells, today: Day) => Promise<{ rows: Cells[]; untaken: Untaken[] }>;
  close: () => void;
};

/** Starts a reader; `close` ends it, also in the midst of a file. */
export function startFileReader(): FileReaderOfBatch {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url));
  return {
    open: (file, choice, report) =>
      ask(worker, { kind: "open", file, ...choice }, (answer) => {
        if (answer.kind === "progress") report(answer.part);
        return answer.kind === "opened" ? answer.found : undefined;
      }),
    take: (mapping, given, today) => {
      const rows: Cells[] = [];
      return ask(worker, { kind: "take", mapping, given, today }, (answer) => {
        if (answer.kind === "rows") rows.push(...answer.rows);
        return answer.kind === "taken" ? { rows, untaken: answer.untaken } : undefined;
      });
    },
    close: () => worker.terminate(),
  };
}

/** Asks, and hears answers until one is the last. */
function ask<Result>(
  worker: Worker,
  request: ImportRequest,
  hear: (answer: ImportAnswer) => Result | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    const fail = () => {
      heard.abort();
      reject(new Error("the reader of files broke"));
    };
    const onMessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === "failed") return fail();
      const result = hear(data);
      if (result === undefined) return;
      heard.abort();
      resolve(result);
    };
    worker.addEventListener("message", onMessage, { signal: heard.signal });
    worker.addEventListener("error", fail, { signal: heard.signal });
    worker.postMessage(request);
  });
}
