"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OneTimePassword } from "@/components/access/one-time-password";
import { type Ask, useAnswer } from "@/components/access/use-answer";
import { useFaultTexts } from "@/components/access/use-fault-texts";
import { FindingList } from "@/components/form/finding-list";
import { SubmitButton } from "@/components/form/submit-button";
import { announce } from "@/components/ui/announce";
import { Section } from "@/components/ui/section";

type Refused = { ok: false; reason: string };
type Input = { id: string };

export type AccountDoorsProps = {
  id: string;
  /** One's own account: its password is changed on one's own page. */
  own: boolean;
  endSessions: Ask<Input, { ok: true; ended: number } | Refused>;
  resetPassword: Ask<Input, { ok: true; password: string } | Refused>;
};

/** The ways in: end the sessions that are open, or give a new password. */
export function AccountDoors({ id, own, endSessions, resetPassword }: AccountDoorsProps) {
  const t = useTranslations("admin");
  const router = useRouter();
  const [password, setPassword] = useState<string>();
  const ending = useAnswer(
    endSessions,
    () => "doors",
    ({ ended }) => {
      announce(t("sessionsEnded", { count: ended }));
      router.refresh();
    },
  );
  const resetting = useAnswer(
    resetPassword,
    () => "doors",
    (result) => setPassword(result.password),
  );
  const { at } = useFaultTexts([...ending.faults, ...resetting.faults]);
  return (
    <Section title={t("doors")}>
      <p className="mb-2 max-w-[520px] text-sm text-ink-2">{own ? t("ownDoorsText") : t("doorsText")}</p>
      <form className="flex flex-wrap gap-2" onSubmit={(event) => event.preventDefault()}>
        <SubmitButton
          variant="secondary"
          pending={ending.pending}
          pendingText={t("pending")}
          onClick={() => ending.submit({ id })}
        >
          {t("endSessions")}
        </SubmitButton>
        {!own && (
          <SubmitButton
            variant="secondary"
            pending={resetting.pending}
            pendingText={t("pending")}
            onClick={() => resetting.submit({ id })}
          >
            {t("resetPassword")}
          </SubmitButton>
        )}
      </form>
      <div role="alert">{at("doors").length > 0 && <FindingList findings={at("doors")} />}</div>
      {password && <OneTimePassword key={password} password={password} />}
    </Section>
  );
}
