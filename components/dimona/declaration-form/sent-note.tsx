"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Sent } from "@/components/dimona/declaration-form/use-sending";
import { type RecallAction, RecallButton } from "@/components/dimona/recall-button";
import { RestLeft } from "@/components/dimona/rest-left";
import { useFocusLeft } from "@/components/dimona/use-focus-left";
import { buttonLook } from "@/components/ui/button-look";
import { classes } from "@/components/ui/classes";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import { useNow, useTickAt } from "@/components/ui/use-now";

export type SentNoteProps = { sent: Sent; at: string; recall: RecallAction };

/**
 * What was sent just now, while the form waits for the next worker; as long as it rests it can be recalled here. Nothing
 * below moves when it leaves: somebody is typing there.
 */
export function SentNote({ sent: { id, restsUntilAt }, at, recall }: SentNoteProps) {
  const t = useTranslations("declare");
  const recalling = useTranslations("declarations.recall");
  const [recalled, setRecalled] = useState(false);
  const live = useNow(at);
  useTickAt(live, restsUntilAt);
  const shown = recalled || (restsUntilAt !== undefined && live.now < restsUntilAt);
  const link = useRef<HTMLAnchorElement>(null);
  const recallable = useRef<HTMLSpanElement>(null);
  useFocusLeft(recallable, () => link.current, !shown);
  const action = (
    <>
      <a ref={link} href={`/declarations/${id}`} className={buttonLook("secondary", "sm")}>
        {t("openSent")}
      </a>
      {restsUntilAt && (
        <span ref={recallable} className={classes("contents", !shown && "*:invisible")}>
          <RecallButton id={id} recall={recall} onStay={() => setRecalled(true)} />
          <span className="self-center text-ink-2">
            {!recalled && <RestLeft restsUntilAt={restsUntilAt} at={at} />}{" "}
            {recalling(recalled ? "isBack" : "doesShort")}
          </span>
        </span>
      )}
    </>
  );
  return (
    <Note
      look={stateLook[recalled ? "draft" : "pending"]}
      title={recalled ? recalling("done") : t("sentNext")}
      action={action}
    >
      {t("sentNextText")}
    </Note>
  );
}
