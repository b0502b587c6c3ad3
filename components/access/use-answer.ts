"use client";

import { useState, useTransition } from "react";

/** What an action of the one action client gives back. */
export type Answer<Result> = { data?: Result; serverError?: string; validationErrors?: object };
export type Ask<Input, Result> = (input: Input) => Promise<Answer<Result>>;

/** Why it was refused, and the field that the summary leads to. */
export type Fault = { field: string; reason: string };

type Outcome = { ok: true } | { ok: false; reason: string };

/** zod's formatted errors: a field holds its own faults in `_errors`. */
const faultsIn = (errors: object): Fault[] =>
  Object.entries(errors).flatMap(([field, value]) => {
    const own: unknown = value && typeof value === "object" && "_errors" in value ? value._errors : undefined;
    return Array.isArray(own) ? own.slice(0, 1).map((reason) => ({ field, reason: String(reason) })) : [];
  });

function faultsOf(answer: Answer<Outcome>, fieldOf: (reason: string) => string): Fault[] {
  if (answer.validationErrors) {
    const faults = faultsIn(answer.validationErrors);
    return faults.length ? faults : [{ field: fieldOf("failed"), reason: "failed" }];
  }
  const { data, serverError } = answer;
  if (data?.ok) return [];
  const reason = serverError ?? (data && !data.ok ? data.reason : "failed");
  return [{ field: fieldOf(reason), reason }];
}

export type UseAnswer<Input> = {
  faults: Fault[];
  /** Counts the failed attempts. */
  attempt: number;
  pending: boolean;
  submit: (input: Input) => void;
  refuse: (faults: Fault[]) => void;
};

/** Asks an action and keeps why it refused; `done` hears what it gave. `fieldOf` says where a reason belongs. */
export function useAnswer<Input, Result extends Outcome>(
  ask: Ask<Input, Result>,
  fieldOf: (reason: string) => string,
  done: (result: Extract<Result, { ok: true }>) => void,
): UseAnswer<Input> {
  const [pending, start] = useTransition();
  const [{ faults, attempt }, setRefused] = useState<{ faults: Fault[]; attempt: number }>({ faults: [], attempt: 0 });
  const refuse = (found: Fault[]) => setRefused((before) => ({ faults: found, attempt: before.attempt + 1 }));
  const submit = (input: Input) =>
    start(async () => {
      const answer = await ask(input).catch((): Answer<Result> => ({ serverError: "unreachable" }));
      const found = faultsOf(answer, fieldOf);
      if (found.length) return refuse(found);
      setRefused((before) => ({ ...before, faults: [] }));
      done(answer.data as Extract<Result, { ok: true }>);
    });
  return { faults, attempt, pending, submit, refuse };
}
