import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWindowWords } from "@/components/dimona/use-window-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { planHeld } from "@/lib/declarations/standing-trouble";
import { moment } from "@/lib/dimona/moment";

type Props = { declaration: DeclarationView };

/** For which moment it is planned, by whom, and how that lies to its deadline. */
export function PlannedNote({ declaration: { state, plannedAt, deadlineAt, events, kind } }: Props) {
  const t = useTranslations("plan");
  const words = useWindowWords();
  if (state !== "planned" || !plannedAt) return null;
  const who = events.find((it) => it.event === "plan")?.who;
  return (
    <Note look={stateLook.planned} icon={CalendarClock} title={t("goes", { moment: words.moment(plannedAt, false) })}>
      {who && t("by", { who })} {deadlineAt && t("deadline", { kind, at: moment(deadlineAt) })} {t("checked")}
    </Note>
  );
}

const anomaly = /^\d{5}-\d{3}$/;

/** Why it did not go at its moment. */
export function PlanHeldNote({ declaration }: Props) {
  const t = useTranslations("plan");
  const actions = useTranslations("declarations.actions");
  const held = planHeld(declaration);
  if (!held) return null;
  const { employer } = declaration;
  const mandates = held.why === "plan-mandate-review" && (
    <ButtonLink href={`/employers/${employer.id}`} size="sm">
      {actions("mandates")}
    </ButtonLink>
  );
  const codes = held.findings.filter((it) => anomaly.test(it));
  return (
    <Note look={stateLook.planned} title={t("held.title")} action={mandates}>
      {t(`held.${held.why}`, { employer: employer.name })}
      {codes.length > 0 && <span className="block break-words">{t("held.codes", { codes: codes.join(", ") })}</span>}
    </Note>
  );
}
