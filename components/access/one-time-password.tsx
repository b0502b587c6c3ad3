"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";

/** A password that was just made. It is nowhere else: who leaves this page has seen it for the last time. */
export function OneTimePassword({ password, href }: { password: string; href?: string }) {
  const t = useTranslations("admin");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section
      aria-labelledby="one-time-password"
      className="mt-3 max-w-[520px] rounded-md border border-line-2 px-4 py-3"
    >
      <h2 id="one-time-password" ref={head} tabIndex={-1} className="flex items-center gap-1.5 font-semibold">
        <Icon of={KeyRound} />
        {t("passwordMade")}
      </h2>
      <p className="mt-2 flex items-center gap-1 text-lg">
        <code className="font-mono select-all">{password}</code>
        <CopyButton value={password} label={t("password")} />
      </p>
      <p className="mt-1 text-sm text-ink-2">{t("passwordOnce")}</p>
      {href && (
        <div className="mt-3">
          <ButtonLink href={href}>{t("toUser")}</ButtonLink>
        </div>
      )}
    </section>
  );
}
