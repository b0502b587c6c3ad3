"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { LateReason } from "@/components/dimona/declaration-form/late-reason";
import { AnywayReason } from "@/components/dimona/declaration-form/send-anyway";
import type { ReasonsState, SendWish } from "@/components/dimona/declaration-form/use-reasons";
import { Button } from "@/components/ui/button";
import type { Kind } from "@/lib/dimona/declaration";

export type ReasonsSectionProps = {
  reasons: ReasonsState;
  /** It may be, and is to be, sent although our check refuses it. */
  insists: boolean;
  /** Since when it is late. */
  lateSince?: Date;
  kind: Kind;
  pending: boolean;
  send: (wish: SendWish) => void;
};

/** What must be said before it goes: why although our check refuses it, why late; both in one place, sent by one button. */
export function ReasonsSection({ reasons, insists, lateSince, kind, pending, send }: ReasonsSectionProps) {
  const t = useTranslations("declare");
  const { texts, write, asked, wish, close } = reasons;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked
  useEffect(() => {
    const fields = [...(box.current?.querySelectorAll("textarea") ?? [])];
    (fields.find((it) => it.value.trim() === "") ?? fields[0])?.focus();
  }, [asked]);
  const submit = () => send({ ...wish, insist: insists });
  /** Here Ctrl+Enter means this button, not the one that our check would stop. */
  const hearKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  const leave = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    close();
    form?.querySelector<HTMLElement>("[type=submit]")?.focus();
  };
  const isMissing = (text: string) => asked > 1 && text.trim() === "";
  const anyway = wish?.plannedAt ? t("planAnyway") : t("sendAnyway");
  const name = insists ? anyway : t("late.send", { next: wish?.another ? "yes" : "no" });
  return (
    <section
      ref={box}
      aria-label={name}
      onKeyDown={hearKey}
      className="grid max-h-[60vh] gap-2.5 overflow-auto border-t border-line-2 bg-sunken px-4 py-3"
    >
      <div className={insists && lateSince ? "grid gap-x-6 gap-y-2.5 lg:grid-cols-2" : undefined}>
        {insists && (
          <AnywayReason
            text={texts.anyway}
            write={(text) => write("anyway", text)}
            isMissing={isMissing(texts.anyway)}
          />
        )}
        {lateSince && !wish?.plannedAt && (
          <LateReason
            kind={kind}
            since={lateSince}
            text={texts.late}
            write={(text) => write("late", text)}
            isMissing={isMissing(texts.late)}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={submit} aria-busy={pending}>
          {name}
        </Button>
        <Button variant="quiet" onClick={leave}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  );
}
