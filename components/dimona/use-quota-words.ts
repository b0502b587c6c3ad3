import { useTranslations } from "next-intl";

/** A contingent in words: its span (`2026`, `2026-Q3`), and an amount in its unit. */
export function useQuotaWords() {
  const t = useTranslations("quota");
  const spanText = (span: string): string => {
    const [year = "", quarter = "0"] = span.split("-Q");
    return t("span", { year, quarter });
  };
  const amountText = (count: number, unit: "hours" | "days" | "percent"): string => t("amount", { count, unit });
  return { spanText, amountText };
}
