"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { judgeRedeclaration } from "@/components/declarations/judge-redeclaration";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { useNow } from "@/components/ui/use-now";
import { dayOf } from "@/lib/day";
import type { RedeclareView } from "@/lib/declarations/read-redeclaration";
import type { Redeclared, RedeclareInput } from "@/lib/declarations/redeclare";
import type { Content, Kind } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { readField, showField } from "@/lib/dimona/typed-field";

type Answer = { data?: Redeclared; serverError?: string; validationErrors?: unknown };
export type RedeclareAction = (input: RedeclareInput) => Promise<Answer>;

/** Why nothing was queued, but for what our check says. */
type Problem = "unreachable" | "signed-out" | "failed" | "not-found" | "changed" | "none" | "stale";

type Late = { kind: Kind; since: Date };

/** The review while it stands on the screen: judged at every change and as time passes, sent once. */
export function useRedeclaring(view: RedeclareView, action: RedeclareAction) {
  const router = useRouter();
  const { now } = useNow(view.nowAt);
  const [end, setEnd] = useState(() => showField("endDate", view.wayOut.content.endDate));
  const [reason, setReason] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<{ end: string; findings: Finding[] }>();
  const [lateTold, setLateTold] = useState<Late>();
  const [pending, start] = useTransition();
  const busy = useRef(false);

  const content = withEnd(view.wayOut.content, readField("endDate", end, dayOf(now)));
  const judged = judgeRedeclaration(view, content, now);
  const late = lateOf(judged) ?? lateTold;
  const own = [...judged.cancel.findings, ...judged.made.findings];
  const blocking = [...own, ...(told?.end === end ? told.findings : [])].filter(isBlocking);
  const isReasonMissing = attempt > 0 && late !== undefined && reason.trim() === "";

  /** What the server has against it that we could not know, at the end it was said of. */
  const hear = (data: Redeclared) => {
    if (data.ok) return router.push(`/declarations/${data.id}`);
    if (data.reason === "findings") {
      return setTold({ end, findings: data.findings.filter((it) => !own.some((mine) => mine.rule === it.rule)) });
    }
    if (data.reason === "late-unexplained") return setLateTold({ kind: data.of, since: data.deadlineAt });
    return setProblem(data.reason);
  };

  const send = () => {
    setAttempt((count) => count + 1);
    setProblem(undefined);
    const said = reason.trim();
    if (busy.current || own.some(isBlocking) || (late && !said)) return;
    busy.current = true;
    start(async () => {
      const input = { id: view.id, ...view.keys, reviewed: content, ...(late && { lateReason: said }) };
      const called = await call<RedeclareInput, Redeclared>(action, input).finally(() => {
        busy.current = false;
      });
      if ("data" in called) hear(called.data);
      else setProblem(called.problem);
    });
  };

  return {
    judged,
    blocking,
    problem,
    attempt,
    pending,
    late,
    isReasonMissing,
    reason: { text: reason, write: setReason },
    end: { text: end, write: setEnd, today: dayOf(now) },
    send,
  };
}

const isBlocking = ({ severity }: Finding): boolean => severity === "blocking";

function withEnd({ endDate: _, ...content }: Content, endDate: string | undefined): Content {
  return endDate === undefined ? content : { ...content, endDate };
}

/** Whichever of the two has been late for longest; one reason serves both. */
function lateOf({ cancel, made }: ReturnType<typeof judgeRedeclaration>): Late | undefined {
  const all: Late[] = [
    ...(cancel.late && cancel.limit ? [{ kind: "CANCEL" as const, since: cancel.limit }] : []),
    ...(made.late && made.limit ? [{ kind: "IN" as const, since: made.limit }] : []),
  ];
  return all.sort((one, other) => one.since.getTime() - other.since.getTime())[0];
}
