"use client";

import { useEffect, useRef, useState } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { ComboOption } from "@/components/form/use-combo";
import type { Draft, WorkerChoice } from "@/lib/declarations/draft";
import { parseInsz } from "@/lib/dimona/identifiers";

type Input = {
  initial: LoadedContext | undefined;
  draft: Pick<Draft, "employerId" | "worker">;
  load: DeclareActions["loadContext"];
  /** The number that was typed is that of someone this employer has. */
  onKnown: (person: ComboOption) => void;
};

/** Who is meant, when that is worth asking the server. */
function whom(worker: WorkerChoice): string {
  if (worker.by === "person") return worker.personId;
  return worker.by === "insz" ? (parseInsz(worker.insz) ?? "") : "";
}

const keyOf = (loaded: LoadedContext | undefined): string =>
  loaded ? `${loaded.employer.option.value}|${loaded.known?.option.value ?? ""}` : "";

/** What the server knows of the chosen employer and worker; asked again when the choice changes. Late answers are dropped. */
export function useLoadedContext({ initial, draft, load, onKnown }: Input): LoadedContext | undefined {
  const [loaded, setLoaded] = useState(initial);
  const asked = useRef(keyOf(initial));
  const turn = useRef(0);
  const wanted = draft.employerId ? `${draft.employerId}|${whom(draft.worker)}` : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each employer and worker
  useEffect(() => {
    if (!wanted || wanted === asked.current) return;
    asked.current = wanted;
    turn.current += 1;
    const mine = turn.current;
    const worker: WorkerChoice = whom(draft.worker) ? draft.worker : { by: "none" };
    void call(load, { employerId: draft.employerId, worker }).then((called) => {
      if (mine !== turn.current) return;
      if (!("data" in called) || !called.data) {
        asked.current = "";
        return;
      }
      setLoaded(called.data);
      const { known } = called.data;
      if (known && worker.by === "insz") {
        asked.current = keyOf(called.data);
        onKnown(known.option);
      }
    });
  }, [wanted]);
  return loaded;
}
