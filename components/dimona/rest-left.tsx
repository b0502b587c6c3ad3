"use client";

import { useTranslations } from "next-intl";
import { useNow, useTickAt } from "@/components/ui/use-now";

/** How many seconds are left to recall it; then that it leaves. The seconds are shown, not read aloud one by one. */
export function RestLeft({ restsUntilAt, at }: { restsUntilAt: Date; at: string }) {
  const t = useTranslations("declarations.recall");
  const live = useNow(at, 250);
  useTickAt(live, restsUntilAt);
  const seconds = Math.ceil((restsUntilAt.getTime() - live.now.getTime()) / 1000);
  return <span className="tabular-nums">{seconds > 0 ? t("left", { seconds }) : t("leaves")}</span>;
}
