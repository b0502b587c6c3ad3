"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/frame/problem";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

export type ErrorProblemProps = { error: Error & { digest?: string }; reset: () => void };

/** What went wrong stays in the log, under the reference shown here. */
export function ErrorProblem({ error, reset }: ErrorProblemProps) {
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
