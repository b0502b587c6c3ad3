"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { DecideActions } from "@/components/declarations/decide-actions";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Takes a declaration back before it leaves. When it has just left, it says so. */
export function RecallButton({ id, decide }: { id: string; decide: DecideActions["decide"] }) {
  const t = useTranslations("declarations.decide");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const recall = () =>
    start(async () => {
      const answer = await decide({ id, event: "recall" }).catch(() => undefined);
      if (!answer?.data) setRefusal("failed");
      else if (!answer.data.ok) setRefusal(answer.data.reason);
      router.refresh();
    });
  return (
    <>
      <Button onClick={pending ? undefined : recall} aria-busy={pending}>
        <Icon of={Undo2} />
        {pending ? t("busy") : t("recall.submit")}
      </Button>
      <p role="status" className="text-sm text-refused empty:hidden">
        {refusal && t(`refusal.${refusal}`)}
      </p>
    </>
  );
}
