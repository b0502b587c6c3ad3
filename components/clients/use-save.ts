"use client";

import { useState, useTransition } from "react";

/** A server action as the action client makes it. */
export type SaveAction<Input, Result> = (
  input: Input,
) => Promise<{ data?: Result; serverError?: string; validationErrors?: unknown } | undefined>;

/** Why there is no result at all; each has its text in messages/ under `clients.problems`. */
export type SaveProblem = "signed-out" | "not-allowed" | "failed" | "unreachable" | "not-understood";

const known: readonly string[] = ["signed-out", "not-allowed", "failed"];

const toProblem = (serverError: string | undefined): SaveProblem => {
  if (serverError === undefined) return "not-understood";
  return known.includes(serverError) ? (serverError as SaveProblem) : "failed";
};

/** Runs an action once at a time. What was typed stays whatever comes of it. */
export function useSave<Input, Result>(save: SaveAction<Input, Result>) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<SaveProblem>();
  const run = (input: Input, then: (result: Result) => void) => {
    if (pending) return;
    start(async () => {
      const answer = await save(input).catch(() => ({ data: undefined, serverError: "unreachable" }));
      const unreachable = answer?.serverError === "unreachable";
      if (answer?.data === undefined) return setProblem(unreachable ? "unreachable" : toProblem(answer?.serverError));
      setProblem(undefined);
      then(answer.data);
    });
  };
  return { run, pending, problem };
}
