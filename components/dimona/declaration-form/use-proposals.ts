"use client";

import { useLayoutEffect, useRef } from "react";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { type Proposal, type Proposals, proposalsFor } from "@/components/dimona/declaration-form/proposals";
import type { Day } from "@/lib/day";
import type { Content, FieldName } from "@/lib/dimona/declaration";
import { isDay } from "@/lib/dimona/performance";
import type { Period } from "@/lib/dimona/period";

type Input = {
  values: FormValues;
  content: Content;
  loaded: LoadedContext | undefined;
  period: Period | undefined;
  today: Day;
  /** The form began with a draft or a copy: what is empty in it was left so. */
  begun: boolean;
  set: (name: FieldName, text: string) => void;
};

/** Fills in what is likely, and says what it proposes; what a person typed is never replaced, what was wiped stays empty. */
export function useProposals({ values, content, loaded, period, today, begun, set }: Input): Proposals {
  const { fields, nationalCommittee: chosen } = values;
  const committee = chosen?.value ?? loaded?.employer.committee;
  const facts = loaded?.employer.facts;
  const proposals = proposalsFor(content, {
    today,
    ...(facts && { facts }),
    ...(committee && { committee }),
    ...(period && { period }),
  });
  const topic = `${content.workerType}${isDay(content)}`;
  const propose = (name: FieldName, follows = false) => ({
    current: fields[name],
    proposal: proposals[name],
    topic,
    follows,
    begun,
    set: (text: string) => set(name, text),
  });
  useProposal(propose("jointCommittee", chosen !== null));
  useProposal(propose("startHour"));
  useProposal(propose("endDate"));
  return proposals;
}

type Proposing = {
  current: string;
  proposal: Proposal | undefined;
  /** What was wiped is proposed anew only when this changes: another type is another question. */
  topic: string;
  /** The field follows its proposal whatever stands in it. */
  follows: boolean;
  begun: boolean;
  set: (text: string) => void;
};

/** Fills a field that is empty or still holds the last proposal. */
function useProposal({ current, proposal, topic, follows, begun, set }: Proposing): void {
  const text = proposal?.text;
  const last = useRef(begun ? { text: text ?? "", topic } : undefined);
  // Before the frame is painted: what is found of the field must not be seen as it was without the proposal.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new proposal may change the field
  useLayoutEffect(() => {
    const before = last.current;
    const isWiped = current === "" && before !== undefined && before.text !== "" && before.topic === topic;
    const isOurs = follows || current === "" || current === before?.text;
    if (!isOurs || isWiped || (text === undefined && before === undefined)) return;
    last.current = { text: text ?? "", topic };
    set(text ?? "");
  }, [text, topic]);
}
