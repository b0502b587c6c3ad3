"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { address } from "@/components/dimona/address";
import { RefusedKind, WindowLine } from "@/components/register/window-line";
import { announce } from "@/components/ui/announce";
import { ButtonLink } from "@/components/ui/button-link";
import { isNear, useNow, useTickAt } from "@/components/ui/use-now";
import type { Context } from "@/lib/dimona/context";
import { KINDS, type Kind } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { nextTurn, type Window, windowsOf } from "@/lib/dimona/windows";

export type WhatCanBeDoneProps = {
  period: Period;
  /** What else the law may know: the employer's usual hour, the other periods, the working week. */
  known: Omit<Context, "now">;
  /** The portal's instant, ISO. */
  nowAt: string;
  mayDeclare: boolean;
};

/** What is known of a period, kind by kind: what is possible, until when and by which clock, and what the RSZ would refuse. */
export function WhatCanBeDone({ period, known, nowAt, mayDeclare }: WhatCanBeDoneProps) {
  const t = useTranslations("register");
  const { windows, now } = useWindows(period, known, nowAt);
  return (
    <section aria-labelledby="can">
      <h3 id="can" className="mb-1 font-semibold">
        {t("can.title")}
      </h3>
      <ul className="text-sm">
        {byKind(windows).map(([kind, mine]) => (
          <li
            key={kind}
            className="grid grid-cols-[88px_minmax(0,1fr)] gap-3 border-b border-line py-2 last:border-b-0"
          >
            <KindLink kind={kind} windows={mine} number={period.number} mayDeclare={mayDeclare} />
            <Lines windows={mine} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The windows as they are at this instant, turning when one closes or opens; that is said aloud. */
function useWindows(period: Period, known: Omit<Context, "now">, nowAt: string) {
  const [secondly, setSecondly] = useState(false);
  const live = useNow(nowAt, secondly ? 1000 : 5000);
  const { now } = live;
  const windows = windowsOf(period, { ...known, now });
  const isClose = windows.some(({ until, lateSince }) => !lateSince && isNear(now, until));
  if (isClose !== secondly) setSecondly(isClose);
  useTickAt(live, nextTurn(windows, now));
  useTurnsAnnounced(windows);
  return { windows, now };
}

const stateOf = ({ lateSince, opensAt, until }: Window): string =>
  `${until?.getTime()} ${opensAt ? "shut" : lateSince ? "late" : "open"}`;

/** Only what turned by itself: another period, or another declaration about it, has other limits. */
function useTurnsAnnounced(windows: readonly Window[]): void {
  const t = useTranslations("windows");
  const before = useRef(new Map<string, string>());
  useEffect(() => {
    for (const window of windows) {
      const { action, content, until } = window;
      const was = before.current.get(action);
      const limit = `${until?.getTime()}`;
      if (was === `${limit} open` && stateOf(window) === `${limit} late`) announce(t("closed", { kind: content.kind }));
      if (was === `${limit} shut` && stateOf(window) === `${limit} open`) announce(t("opened", { kind: content.kind }));
    }
    before.current = new Map(windows.map((window) => [window.action, stateOf(window)]));
  });
}

const isRefused = ({ refusal }: Window): boolean => refusal !== undefined;

const inOrder = (windows: readonly Window[]): Window[] =>
  windows.toSorted((one, other) => Number(isRefused(one)) - Number(isRefused(other)));

/** What can be done comes first. */
function byKind(windows: readonly Window[]): [Kind, Window[]][] {
  const groups = KINDS.map((kind): [Kind, Window[]] => [kind, windows.filter((it) => it.content.kind === kind)]);
  const order: Kind[] = ["OUT", "UPDATE", "CANCEL", "IN"];
  return groups
    .filter(([, mine]) => mine.length > 0)
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .sort(([, one], [, other]) => Number(one.every(isRefused)) - Number(other.every(isRefused)));
}

type KindLinkProps = { kind: Kind; windows: Window[]; number: string; mayDeclare: boolean };

function KindLink({ kind, windows, number, mayDeclare }: KindLinkProps) {
  if (windows.every(isRefused) || !mayDeclare)
    return <span className="pt-1 text-center text-xs font-semibold text-ink-3">{kind}</span>;
  return (
    <ButtonLink size="sm" className="self-start text-xs" href={address("/declarations/new", { period: number, kind })}>
      {kind}
    </ButtonLink>
  );
}

/** Where all of a kind is refused for the same reason it is said once. */
function Lines({ windows, now }: { windows: Window[]; now: Date }) {
  const [first] = windows;
  const isOne =
    first?.refusal?.field === "periodNumber" && windows.every((it) => it.refusal?.rule === first.refusal?.rule);
  if (isOne && first?.refusal) return <RefusedKind refusal={first.refusal} />;
  return (
    <div className="grid gap-2">
      {inOrder(windows).map((window) => (
        <WindowLine key={window.action} window={window} now={now} />
      ))}
    </div>
  );
}
