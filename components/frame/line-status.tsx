import { CircleCheck, Hourglass, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { RailLink } from "@/components/frame/rail-link";
import { Icon } from "@/components/ui/icon";
import type { LineState } from "@/lib/outage/line-state";

const looks = {
  well: { icon: CircleCheck, ink: "text-accepted" },
  down: { icon: Unplug, ink: "text-warned" },
  unattended: { icon: Unplug, ink: "text-warned" },
  slowed: { icon: Hourglass, ink: "text-ink-3" },
} as const;

/** At the foot of the rail: how the line to the RSZ is, in two words, and the way to all that is known of it. */
export function LineStatus({ is }: { is: LineState["is"] }) {
  const t = useTranslations("frame.line");
  const { icon, ink } = looks[is];
  return (
    <RailLink href="/outage">
      <Icon of={icon} className={ink} />
      <span className="min-w-0 truncate">{t(`short.${is}`)}</span>
    </RailLink>
  );
}
