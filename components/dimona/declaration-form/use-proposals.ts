"use client";

import { useEffect, useRef } from "react";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { endOfQuarter, parseDay } from "@/lib/day";
import { toDimonaCommittee } from "@/lib/dimona/committees";
import type { Content, FieldName } from "@/lib/dimona/declaration";
import { formatDay } from "@/lib/dimona/notation";
import { workerType } from "@/lib/dimona/worker-types";

/** Fills a field that is empty or still holds the last proposal; what a person typed is never replaced. */
function useProposal(current: string, proposed: string | undefined, set: (text: string) => void): void {
  const last = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new proposal may change the field
  useEffect(() => {
    const isOurs = current === "" || current === last.current;
    if (!isOurs || (proposed === undefined && last.current === undefined)) return;
    last.current = proposed;
    set(proposed ?? "");
  }, [proposed]);
}

function proposedEnd({ kind, workerType: code, startDate }: Content): string | undefined {
  const start = kind === "IN" ? parseDay(startDate ?? "") : undefined;
  return start && workerType(code)?.proposedEnd === "end-of-quarter" ? formatDay(endOfQuarter(start)) : undefined;
}

function proposedCommittee({ kind, workerType: code }: Content, loaded: LoadedContext | undefined): string | undefined {
  const type = kind === "IN" ? workerType(code) : undefined;
  const { facts, committee } = loaded?.employer ?? {};
  return type && committee && facts?.kind === "private" ? toDimonaCommittee(committee, type.code) : undefined;
}

/** Proposes the employer's own committee and the end that goes with the worker type. */
export function useProposals(
  fields: FormValues["fields"],
  content: Content,
  loaded: LoadedContext | undefined,
  set: (name: FieldName, text: string) => void,
): void {
  useProposal(fields.jointCommittee, proposedCommittee(content, loaded), (text) => set("jointCommittee", text));
  useProposal(fields.endDate, proposedEnd(content), (text) => set("endDate", text));
}
