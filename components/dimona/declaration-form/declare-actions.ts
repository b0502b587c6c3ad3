import type { NationalChoice } from "@/components/dimona/declaration-form/form-part";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { RecallAction } from "@/components/dimona/recall-button";
import type { Place } from "@/components/form/place-control";
import type { ComboOption } from "@/components/form/use-combo";
import type { Draft, WorkerChoice } from "@/lib/declarations/draft";
import type { MessagePreview } from "@/lib/declarations/message-preview";
import type { DraftSaved } from "@/lib/declarations/save-draft";
import type { Submission, Submitted } from "@/lib/declarations/submit-declaration";
import type { RevealResult } from "@/lib/people/reveal-number";

type Answer<Data> = { data?: Data; serverError?: string; validationErrors?: unknown };
type Action<Input, Data> = (input: Input) => Promise<Answer<Data>>;

/** `nextKey` is the key of the form for the next worker: keys are made on the server only. */
export type SubmittedForm = Submitted & { nextKey?: string };

/** What the form asks of the server; the page hands over its actions, so that no component knows the application. */
export type DeclareActions = {
  submit: Action<Submission, SubmittedForm>;
  saveDraft: Action<Draft, DraftSaved>;
  discardDraft: Action<{ id: string }, { ok: boolean }>;
  recall: RecallAction;
  searchEmployers: Action<{ text: string }, ComboOption[]>;
  searchWorkers: Action<{ employerId: string; text: string }, ComboOption[]>;
  loadContext: Action<{ employerId: string; worker: WorkerChoice }, LoadedContext | null>;
  searchPlaces: Action<{ text: string }, Place[]>;
  searchCommittees: Action<{ text: string }, NationalChoice[]>;
  previewMessage: Action<Draft, MessagePreview>;
  /** Shows a worker's number; recorded as looked at. */
  revealNumber: Action<{ personId: string; numberId: string }, RevealResult>;
};

/** What came of a call: the answer, or why there is none. `unreachable`: it may or may not have arrived. */
export type Called<Data> = { data: Data } | { problem: "unreachable" | "signed-out" | "failed" };

/** Calls an action; a connection that breaks is an answer too. */
export async function call<Input, Data>(action: Action<Input, Data>, input: Input): Promise<Called<Data>> {
  const answer = await action(input).catch(() => undefined);
  if (!answer) return { problem: "unreachable" };
  if (answer.data !== undefined) return { data: answer.data };
  return { problem: answer.serverError === "signed-out" ? "signed-out" : "failed" };
}

/** The answer of a call that is part of another; throws when there is none. */
export function answered<Data>(called: Called<Data>): Data {
  if ("data" in called) return called.data;
  throw new Error(called.problem);
}
