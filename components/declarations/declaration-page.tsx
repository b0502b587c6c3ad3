import { MessageSquareText } from "lucide-react";
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
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";

export type DeclarationPageProps = {
  declaration: DeclarationView;
  /** What can be decided; absent when nothing can, or the reader may not. */
  children?: ReactNode;
};

/** One declaration: how it stands, what was declared, what came back, what happened and what can be done. */
export function DeclarationPage({ declaration, children }: DeclarationPageProps) {
  const t = useTranslations("declarations");
  return (
    <div className="xl:flex xl:h-full xl:flex-col print:block">
      <Head declaration={declaration} />
      <div className="min-h-0 flex-1 border-t border-line xl:grid xl:grid-cols-[minmax(0,1fr)_440px] print:block">
        <div className="min-w-0 xl:overflow-auto">
          <StateNotes declaration={declaration} />
          <Notices notices={declaration.notices} correct={children ? correctable(declaration) : undefined} />
          {children}
        </div>
        {/* It scrolls by itself on a wide screen, where the keyboard must reach it. */}
        <section
          aria-label={t("aside")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
          tabIndex={0}
          className="min-w-0 max-xl:border-t max-xl:border-line xl:overflow-auto xl:border-l xl:border-line-2"
        >
          <WhatWasDeclared declaration={declaration} />
          <TimelinessSection declaration={declaration} />
          <Kin declaration={declaration} />
          <Section
            title={t("history")}
            actions={
              declaration.submittedAt && (
                <ButtonLink href={`/declarations/${declaration.id}/messages`} variant="link" size="sm">
                  {t("actions.evidence")}
                </ButtonLink>
              )
            }
          >
            <EventHistory events={declaration.events} />
          </Section>
        </section>
      </div>
    </div>
  );
}

function Head({ declaration }: { declaration: DeclarationView }) {
  const t = useTranslations("declarations");
  const { id, kind, state, result, employer, declarationNumber, content, period } = declaration;
  const worker = declaration.worker || t("nobody");
  return (
    <PageHead
      title={worker}
      whose={<KindLabel kind={kind} detail={content?.workerType ?? period?.period.workerType} />}
      crumbs={[{ label: t("title"), href: "/declarations" }, { label: t("pageTitle", { kind, worker }) }]}
      actions={
        state !== "draft" && (
          <ButtonLink href={`/declarations/${id}/messages`} size="sm">
            <Icon of={MessageSquareText} size="sm" />
            {t("actions.messages")}
          </ButtonLink>
        )
      }
      meta={
        <>
          <LiveBadge id={id} state={state} result={result} changedAt={declaration.changedAt} tint />
          <Link
            prefetch={false}
            href={`/register?employer=${employer.id}`}
            className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink"
          >
            {employer.name}
          </Link>
          {declarationNumber && <DimonaNumber number={declarationNumber} showLabel />}
        </>
      }
    />
  );
}
