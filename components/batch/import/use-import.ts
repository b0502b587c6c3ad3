"use client";

import { useEffect, useRef, useState } from "react";
import type { BatchActions } from "@/components/batch/batch-actions";
import { type FileReaderOfBatch, type OpenChoice, startFileReader } from "@/components/batch/import/file-reader";
import type { Opened } from "@/components/batch/import/import-messages";
import { employerOf, withColumn } from "@/components/batch/import/matching";
import type { Cells, Column } from "@/lib/batch/column";
import type { Mapping } from "@/lib/batch/files/recognise-columns";
import type { FileRefusal } from "@/lib/batch/files/refusal";
import { mappingToRemember, proposedMapping, type RememberedMapping, type Untaken } from "@/lib/batch/files/table";
import type { Day } from "@/lib/day";

/** Where the mapping of an employer's files is kept. `employer` as it is typed in the sheet; an unknown one has none. */
export type ImportActions = Pick<BatchActions, "recallMapping" | "rememberMapping">;

export type ImportState =
  | { step: "choose" }
  | { step: "reading"; name: string; part: number }
  | { step: "refused"; name: string; reason: FileRefusal | "failed" }
  | {
      step: "match";
      name: string;
      opened: Opened;
      mapping: Mapping;
      isRemembered: boolean;
      withoutHeaders: boolean;
      /** For all rows, where the file has no column for it. */
      employer: string;
    }
  | { step: "taking"; name: string };

type Wishes = { given: Cells; today: Day; actions: ImportActions; onRows: (rows: Cells[], untaken: Untaken[]) => void };

/** The import of one file: chosen, read, its columns matched, its rows handed over. */
export function useImport({ given, today, actions, onRows }: Wishes) {
  const [state, setState] = useState<ImportState>({ step: "choose" });
  const reader = useRef<FileReaderOfBatch | undefined>(undefined);
  const file = useRef<File | undefined>(undefined);
  useEffect(() => () => reader.current?.close(), []);

  const open = async (choice: OpenChoice) => {
    const { current: chosen } = file;
    if (!chosen) return;
    const { name } = chosen;
    setState({ step: "reading", name, part: 0 });
    reader.current?.close();
    const mine = startFileReader();
    reader.current = mine;
    const isStale = () => reader.current !== mine;
    try {
      const opened = await mine.open(chosen, choice, (part) => !isStale() && setState({ step: "reading", name, part }));
      if (isStale()) return;
      if (!opened.ok) return setState({ step: "refused", name, reason: opened.reason });
      const remembered = await recalled(opened, given, actions);
      if (isStale()) return;
      const mapping = proposedMapping(opened.table.headers, remembered);
      const isRemembered = opened.table.headers.length > 0 && Object.keys(remembered).length > 0;
      const { withoutHeaders } = choice;
      setState({ step: "match", name, opened, mapping, isRemembered, withoutHeaders, employer: given.employer ?? "" });
    } catch {
      // The reader tells no more than that it broke; the page says so.
      if (!isStale()) setState({ step: "refused", name, reason: "failed" });
    }
  };

  return {
    state,
    choose: (chosen: File) => {
      file.current = chosen;
      return open({ withoutHeaders: false });
    },
    open,
    cancel: () => {
      reader.current?.close();
      reader.current = undefined;
      setState({ step: "choose" });
    },
    match: (at: number, column: Column | undefined) =>
      setState((before) =>
        before.step === "match" ? { ...before, mapping: withColumn(before.mapping, at, column) } : before,
      ),
    nameEmployer: (employer: string) =>
      setState((before) => (before.step === "match" ? { ...before, employer } : before)),
    take: async () => {
      if (state.step !== "match" || !reader.current) return;
      const { name, opened, mapping, withoutHeaders } = state;
      setState({ step: "taking", name });
      try {
        const filled = withEmployer(given, state.employer);
        const { rows, untaken } = await reader.current.take(mapping, filled, today);
        const employer = employerOf(opened, mapping, filled);
        if (employer !== undefined && !withoutHeaders) remember(employer, opened, mapping, actions);
        onRows(rows, untaken);
        setState({ step: "choose" });
      } catch {
        setState({ step: "refused", name, reason: "failed" });
      }
    },
  };
}

function withEmployer({ employer: _, ...given }: Cells, typed: string): Cells {
  const employer = typed.trim();
  return employer === "" ? given : { ...given, employer };
}

/** What is not remembered is matched again next time: it must not keep the rows from the sheet. */
function remember(employer: string, { table }: Opened, mapping: Mapping, actions: ImportActions): void {
  actions.rememberMapping({ employer, mapping: mappingToRemember(table.headers, mapping) }).catch(() => undefined);
}

/** What cannot be recalled is recognised instead. */
async function recalled(opened: Opened, given: Cells, actions: ImportActions): Promise<RememberedMapping> {
  const employer = employerOf(opened, proposedMapping(opened.table.headers), given);
  if (employer === undefined) return {};
  const answer = await actions.recallMapping({ employer }).catch(() => undefined);
  return answer?.data ?? {};
}
