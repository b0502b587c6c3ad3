"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SaveAction, useSave } from "@/components/clients/use-save";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IdNumber } from "@/components/ui/id-number";
import type { RevealResult } from "@/lib/people/reveal-number";

export type RevealAction = SaveAction<{ personId: string; numberId: string }, RevealResult>;

export type RevealNumberProps = {
  personId: string;
  numberId: string;
  masked: string;
  label: string;
  reveal: RevealAction;
};

/** A masked number that is shown when asked for; the asking is recorded. */
export function RevealNumber({ personId, numberId, masked, label, reveal }: RevealNumberProps) {
  const t = useTranslations("people");
  const problems = useTranslations("clients.problems");
  const [shown, setShown] = useState<string>();
  const { run, pending, problem } = useSave(reveal);
  const ask = () => run({ personId, numberId }, (result) => setShown(result.ok ? result.insz : undefined));
  if (shown) return <IdNumber text={shown} copy={shown.replace(/\D/g, "")} label={label} />;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="whitespace-nowrap tabular-nums">{masked}</span>
      <Button size="sm" aria-busy={pending} aria-label={t("revealLabel", { number: label })} onClick={ask}>
        <Icon of={Eye} size="sm" />
        {t("reveal")}
      </Button>
      <span role="status">{problem && problems(problem)}</span>
    </span>
  );
}
