"use client";

import { useTranslations } from "next-intl";
import type { Sent } from "@/components/dimona/declaration-form/use-sending";
import { type RecallAction, RecallButton } from "@/components/dimona/recall-button";
import { RestLeft } from "@/components/dimona/rest-left";
import { buttonLook } from "@/components/ui/button-look";
import { Note } from "@/components/ui/note";
import { useNow, useTickAt } from "@/components/ui/use-now";

export type SentNoteProps = { sent: Sent; at: string; recall: RecallAction };

/** What was sent just now, while the form waits for the next worker; as long as it rests it can be recalled here. */
export function SentNote({ sent: { id, restsUntilAt }, at, recall }: SentNoteProps) {
  const t = useTranslations("declare");
  const recalling = useTranslations("declarations.recall");
  const live = useNow(at);
  useTickAt(live, restsUntilAt);
  const rests = restsUntilAt !== undefined && live.now < restsUntilAt;
  return (
    <Note
      state="pending"
      title={t("sentNext")}
      action={
        <>
          <a href={`/declarations/${id}`} className={buttonLook("secondary", "sm")}>
            {t("openSent")}
          </a>
          {restsUntilAt && (
            <span hidden={!rests} className="flex flex-wrap items-center gap-2">
              <RecallButton id={id} recall={recall} stay />
              <span className="text-ink-2">
                <RestLeft restsUntilAt={restsUntilAt} at={at} /> {recalling("does")}
              </span>
            </span>
          )}
        </>
      }
    >
      {t("sentNextText")}
    </Note>
  );
}
