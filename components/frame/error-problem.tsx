"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/frame/problem";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

export type ErrorProblemProps = { error: Error & { digest?: string }; reset: () => void };

/**
 * What went wrong stays in the log, under the reference shown here. The way home is a plain link, which loads everything
 * anew: what runs in the browser may be what failed.
 */
export function ErrorProblem({ error, reset }: ErrorProblemProps) {
  const t = useTranslations("errors");
  return (
    <Problem title={t("title")} text={t("text")} reference={error.digest} referenceLabel={t("reference")}>
      <Button variant="primary" onClick={reset}>
        {t("retry")}
      </Button>
      <a href="/" className={buttonLook("secondary", "md")}>
        {t("home")}
      </a>
    </Problem>
  );
}
