"use client";

import { useLocale, useTranslations } from "next-intl";
import { ReasonField, type ReasonFieldProps } from "@/components/dimona/declaration-form/reason-field";
import { Chip } from "@/components/ui/chip";
import { toLocalMoment } from "@/lib/day";
import type { Kind } from "@/lib/dimona/declaration";
import { formatDay, formatHour } from "@/lib/dimona/notation";

export type LateReasonProps = Pick<ReasonFieldProps, "text" | "write" | "isMissing"> & { kind: Kind; since: Date };

const id = "declare-late-reason";

/** What officers meet most; the words are theirs to change. */
const PROPOSALS = ["employer", "worker", "technical", "ours"] as const;

/** Late is no bar: the officer says why, in a few words of their own or in one that is proposed. */
export function LateReason({ kind, since, text, write, isMissing }: LateReasonProps) {
  const t = useTranslations("declare");
  const locale = useLocale();
  const { day, hour } = toLocalMoment(since);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "Europe/Brussels" }).format(since);
  const moment = t("moment", { weekday, day: formatDay(day), hour: formatHour(hour) });
  /** The words are put there to be gone on with. */
  const propose = (words: string) => {
    write(words);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="grid gap-1.5">
      <p className="font-medium text-warned">{t("late.since", { moment })}</p>
      <ReasonField
        id={id}
        label={t("late.why")}
        hint={t("late.hint")}
        text={text}
        write={write}
        isMissing={isMissing}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a question of its own */}
      <div role="group" aria-label={t("late.proposals")} className="flex flex-wrap gap-1.5">
        {PROPOSALS.map((name) => {
          const words = t(`late.proposal.${name}`, { kind });
          return (
            <Chip key={name} on={text === words} onClick={() => propose(words)}>
              {words}
            </Chip>
          );
        })}
      </div>
    </div>
  );
}
