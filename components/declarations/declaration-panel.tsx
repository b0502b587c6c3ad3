import { FileText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Kin } from "@/components/declarations/kin";
import { correctable, Notices } from "@/components/declarations/notices";
import { StateNotes } from "@/components/declarations/state-notes";
import { TimelinessSection } from "@/components/declarations/timeliness-section";
import { WhatWasDeclared } from "@/components/declarations/what-was-declared";
import { DimonaNumber } from "@/components/dimona/dimona-number";
import { EventHistory } from "@/components/dimona/event-history";
import { KindLabel } from "@/components/dimona/kind-label";
import { LiveBadge } from "@/components/dimona/live-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { SidePanel } from "@/components/ui/side-panel";
import type { DeclarationView } from "@/lib/declarations/declaration-view";

export type DeclarationPanelProps = {
  declaration: DeclarationView;
  closeHref: string;
  previousHref?: string;
  nextHref?: string;
  /** What can be decided; absent when nothing can, or the reader may not. */
  children?: ReactNode;
};

/** One declaration beside the list it stands in. */
export function DeclarationPanel({ declaration, children, ...places }: DeclarationPanelProps) {
  const t = useTranslations("declarations");
  const { id, kind, state, result, employer, declarationNumber, content, period } = declaration;
  return (
    <SidePanel
      {...places}
      title={declaration.worker || t("nobody")}
      state={
        <span className="flex items-center gap-3">
          <LiveBadge id={id} state={state} result={result} changedAt={declaration.changedAt} tint />
          <KindLabel kind={kind} detail={content?.workerType ?? period?.period.workerType} />
        </span>
      }
      meta={
        <>
          <Link
            prefetch={false}
            href={`/register?employer=${employer.id}`}
            className="inline-flex min-h-6 items-center underline underline-offset-3"
          >
            {employer.name}
          </Link>
          {declarationNumber && <DimonaNumber number={declarationNumber} showLabel />}
        </>
      }
      foot={
        <ButtonLink href={`/declarations/${id}`} size="sm">
          <Icon of={FileText} size="sm" />
          {t("actions.open")}
        </ButtonLink>
      }
    >
      <StateNotes declaration={declaration} />
      <Notices notices={declaration.notices} correct={children ? correctable(declaration) : undefined} />
      {children}
      <WhatWasDeclared declaration={declaration} />
      <TimelinessSection declaration={declaration} />
      <Kin declaration={declaration} />
      <Section title={t("history")}>
        <EventHistory events={declaration.events} />
      </Section>
    </SidePanel>
  );
}
