import { useTranslations } from "next-intl";
import { Problem } from "@/components/frame/problem";
import { ButtonLink } from "@/components/ui/button-link";

/** Not allowed and not found are one answer. */
export function NotFoundProblem() {
  const t = useTranslations("errors");
  return (
    <Problem title={t("notFoundTitle")} text={t("notFoundText")}>
      <ButtonLink href="/" variant="primary">
        {t("home")}
      </ButtonLink>
    </Problem>
  );
}
