"use client";

import { useTranslations } from "next-intl";
import { ReasonField, type ReasonFieldProps } from "@/components/dimona/declaration-form/reason-field";

/** The RSZ decides, not our check: with a reason, which is kept, it can be sent all the same. */
export function AnywayReason(props: Pick<ReasonFieldProps, "text" | "write" | "isMissing">) {
  const t = useTranslations("declare");
  return <ReasonField id="declare-reason" label={t("reason")} hint={t("reasonHint")} {...props} />;
}
