import { CircleX, type LucideIcon, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/ui/state-badge";
import type { State } from "@/lib/dimona/lifecycle";
import { outcomeOf } from "@/lib/dimona/outcome";

/** States that share a look with others, but have a word and a drawing of their own. */
const own: Partial<Record<State, LucideIcon>> = {
  rejected: CircleX,
  recalled: Undo2,
  abandoned: CircleX,
};

export type OutcomeBadgeProps = {
  state: State;
  result?: string | null;
  /** Where one declaration is the subject. */
  tint?: boolean;
};

/** How a declaration stands, as word, icon and colour. */
export function OutcomeBadge({ state, result, tint }: OutcomeBadgeProps) {
  const t = useTranslations("outcomes");
  const outcome = outcomeOf(state, result);
  const icon = own[state];
  return (
    <StateBadge
      state={outcome}
      icon={icon}
      tint={tint}
      label={icon ? t(`own.${state}`) : t(outcome)}
      title={icon ? t(`ownTitle.${state}`) : t(`title.${outcome}`)}
    />
  );
}
