"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/frame/problem";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

/** What went wrong stays in the log, under the reference shown here. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <Problem title={t("title")} text={t("text")} reference={error.digest} referenceLabel={t("reference")}>
      <Button variant="primary" onClick={reset}>
        {t("retry")}
      </Button>
      <ButtonLink href="/">{t("home")}</ButtonLink>
    </Problem>
  );
}
