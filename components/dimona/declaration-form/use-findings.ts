"use client";

import { useState } from "react";
import { type FieldKey, inOrder, placeOf } from "@/components/dimona/declaration-form/field-key";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { useJudge } from "@/components/dimona/declaration-form/use-judge";
import type { Draft } from "@/lib/declarations/draft";
import type { Finding } from "@/lib/dimona/finding";

export type PlacedFinding = { finding: Finding; place: FieldKey };

type Input = {
  draft: Draft;
  loaded: LoadedContext | undefined;
  now: Date;
  /** What the server found in this very draft. */
  fromServer: Finding[];
  /** There is something to judge before anything was touched: a draft, a copy, a period, or what was typed. */
  begun: boolean;
  /** After the first attempt to send everything is shown. */
  attempted: boolean;
};

const sameAs = (one: Finding) => (other: Finding) =>
  one.rule === other.rule && one.field === other.field && one.values?.part === other.values?.part;

/** What is wrong or doubtful by now, place by place; what is shown of it depends on where the person has been. */
export function useFindings({ draft, loaded, now, fromServer, begun, attempted }: Input) {
  const [touched, setTouched] = useState<ReadonlySet<FieldKey>>(new Set());
  const { kind } = draft.content;
  const judge = useJudge(begun || attempted || touched.size > 0);
  const own = judge?.checkDraft(draft, loaded, now) ?? [];
  const all = [...own, ...fromServer.filter((it) => !own.some(sameAs(it)))];
  const placed = all
    .map(
      (finding): PlacedFinding => ({
        finding,
        place: placeOf(finding, { kind, hasIdentity: draft.worker.by === "identity" }),
      }),
    )
    .sort((one, other) => inOrder(one.place, other.place));
  const isShown = ({ place }: PlacedFinding) => attempted || touched.has(place) || isAboutWhole(place, kind, touched);
  const touch = (place: FieldKey) => setTouched((before) => (before.has(place) ? before : new Set(before).add(place)));
  return { judge, placed, shown: placed.filter(isShown), touch, forget: () => setTouched(new Set()) };
}

/** What stands at no field that is typed in shows at once, or as soon as anything was typed. */
const isAboutWhole = (place: FieldKey, kind: Draft["content"]["kind"], touched: ReadonlySet<FieldKey>): boolean =>
  (place === "periodNumber" && kind !== "IN") || (place === "declaration" && (kind === "CANCEL" || touched.size > 0));
