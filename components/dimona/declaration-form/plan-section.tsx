"use client";

import { useTranslations } from "next-intl";
import { PlanMoment, type PlanMomentProps } from "@/components/dimona/plan/plan-moment";

/** When it is to be sent, at the foot of the form. */
export function PlanSection(props: PlanMomentProps) {
  const t = useTranslations("plan");
  return (
    <section aria-label={t("other")} className="max-h-[60vh] overflow-auto border-t border-line-2 bg-sunken px-4 py-3">
      <PlanMoment {...props} />
    </section>
  );
}
