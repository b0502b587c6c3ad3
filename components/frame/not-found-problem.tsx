import { useTranslations } from "next-intl";
import { Problem } from "@/components/frame/problem";
import { buttonLook } from "@/components/ui/button-look";

/** Not allowed and not found are one answer. A plain link: every page would carry the router's for this one. */
export function NotFoundProblem() {
  const t = useTranslations("errors");
  return (
    <>
      {/* The page itself may have had nothing to be called by. */}
      <title>{`${t("notFoundTitle")} · Indienst`}</title>
      <Problem title={t("notFoundTitle")} text={t("notFoundText")}>
        <a href="/" className={buttonLook("primary", "md")}>
          {t("home")}
        </a>
      </Problem>
    </>
  );
}
