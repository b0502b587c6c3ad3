import { useTranslations } from "next-intl";
import type { Outcome } from "@/lib/dimona/outcome";

/** What a face of rows is called: among sent rows a draft is what a person ended. */
export function useFaceWord(): (outcome: Outcome) => string {
  const t = useTranslations("outcomes");
  const own = useTranslations("batch.progressPage");
  return (outcome) => (outcome === "draft" ? own("ended") : t(outcome));
}
