"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useFocusLeft } from "@/components/dimona/use-focus-left";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { Recalled } from "@/lib/declarations/recall";

export type RecallAction = (input: {
  id: string;
  alone?: boolean;
}) => Promise<{ data?: Recalled; serverError?: string }>;

export type RecallButtonProps = {
  id: string;
  recall: RecallAction;
  label?: string;
  /** Only this one is meant, although what was made together with it has gone: the page says so beside the button. */
  alone?: boolean;
  /** Stays where it is, tells that it was recalled and shows the way to the draft: something else is being typed on this page. */
  onStay?: () => void;
};

/** Where it stands now: as a draft, or, of two that were made together, at what they were to mend. */
const placeOf = (back: Extract<Recalled, { ok: true }>): string =>
  "draftId" in back ? `/declarations/new?draft=${back.draftId}` : `/declarations/${back.ancestorId}`;

/** Takes a declaration back before it leaves, and leads to where it is now. When it has just left, it says so. */
export function RecallButton({ id, recall, label, alone, onStay }: RecallButtonProps) {
  const t = useTranslations("declarations.recall");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const [place, setPlace] = useState<string>();
  const link = useRef<HTMLAnchorElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusLeft(button, () => document.getElementById("main"));
  useEffect(() => {
    if (place) link.current?.focus();
  }, [place]);
  const take = () =>
    start(async () => {
      const answer = (await recall({ id, ...(alone && { alone }) }).catch(() => undefined))?.data;
      if (answer?.ok && !onStay) return router.push(placeOf(answer));
      if (answer?.ok) {
        setPlace(placeOf(answer));
        announce(t("done"));
        return onStay?.();
      }
      const reason = answer?.reason ?? "failed";
      setRefusal(reason);
      // What stands here goes when the page shows that it has left; the word must not go with it.
      announce(t(`refusal.${reason}`));
      router.refresh();
    });
  if (place)
    return (
      // A whole page load: the form of the draft must begin anew.
      <a ref={link} href={place} className={buttonLook("secondary", "sm")}>
        {t("open")}
      </a>
    );
  return (
    <>
      <Button ref={button} size={onStay ? "sm" : "md"} onClick={pending ? undefined : take} aria-busy={pending}>
        <Icon of={Undo2} />
        {pending ? t("busy") : (label ?? t("submit"))}
      </Button>
      {/* Read aloud where it is announced, and only there. */}
      <p className="text-sm text-refused empty:hidden">{refusal && t(`refusal.${refusal}`)}</p>
    </>
  );
}
