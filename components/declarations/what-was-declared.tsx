import Link from "next/link";
import { useTranslations } from "next-intl";
import { DeclarationFacts } from "@/components/dimona/declaration-facts";
import { formatEmployerNumber } from "@/components/dimona/employer-number";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { exactMoment } from "@/lib/dimona/moment";

type Props = { declaration: DeclarationView };

/** What was declared, by whom and when. */
export function WhatWasDeclared({ declaration }: Props) {
  const t = useTranslations("declarations.facts");
  const { content, employerNumber, createdBy, submittedAt, sendAnywayReason } = declaration;
  if (!content) return <Section title={t("title")}>{t("unknown")}</Section>;
  return (
    <Section title={t("title")}>
      <Definitions>
        <DeclarationFacts content={content} />
        {employerNumber && <DefinitionRow term={t("under")}>{formatEmployerNumber(employerNumber)}</DefinitionRow>}
        <DefinitionRow term={t("by")}>{createdBy}</DefinitionRow>
        {submittedAt && <DefinitionRow term={t("submitted")}>{exactMoment(submittedAt)}</DefinitionRow>}
        {sendAnywayReason && <DefinitionRow term={t("anyway")}>{sendAnywayReason}</DefinitionRow>}
        <PeriodRow declaration={declaration} />
      </Definitions>
    </Section>
  );
}

function PeriodRow({ declaration: { period } }: Props) {
  const t = useTranslations("declarations");
  if (!period) return null;
  return (
    <DefinitionRow term={t("facts.period")}>
      <Link
        prefetch={false}
        href={`/register/${period.relationId}?period=${period.period.number}`}
        className="text-accent underline underline-offset-3"
      >
        {t("links.period")}
      </Link>
    </DefinitionRow>
  );
}
