"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "@/components/dimona/declaration-form/form-address";
import { Tabs } from "@/components/ui/tabs";
import { KINDS, type Kind } from "@/lib/dimona/declaration";

export type KindTabsProps = { kind: Kind; employer?: string; period?: string };

/** The four things one can tell the RSZ; what is known of employer and period goes along. */
export function KindTabs({ kind, employer, period }: KindTabsProps) {
  const t = useTranslations("declare");
  const tabs = KINDS.map((it) => ({
    label: it,
    detail: t(`kind.${it}`),
    href: pathOf({ kind: it, employer, ...(it !== "IN" && { period }) }),
    current: it === kind,
  }));
  return <Tabs label={t("kinds")} tabs={tabs} />;
}
