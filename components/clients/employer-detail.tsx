import { CalendarRange, Copy, FolderOpen, PencilLine, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DecideMandate } from "@/components/clients/mandate-form";
import { MandateReview } from "@/components/clients/mandate-review";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Icon } from "@/components/ui/icon";
import { IdNumber } from "@/components/ui/id-number";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { Day } from "@/lib/day";
import type { MandateReview as Review } from "@/lib/declarations/mandates/mandate-review";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { Employer } from "@/lib/employers/employer";
import { formatRszNumber } from "@/lib/employers/rsz-number";

type Dated = { validFrom: string; validTo?: string };
const holds = ({ validFrom, validTo }: Dated, at: Day) => validFrom <= at && (!validTo || at <= validTo);

export type EmployerDetailProps = {
  employer: Employer;
  today: Day;
  mayManage: boolean;
  mayDeclare: boolean;
  /** Given when a person has to look at the mandate, and how that is said. */
  review?: Review;
  decide: DecideMandate;
};

/** All that is known of an employer, and where its work lies. */
export function EmployerDetail({ employer, today, mayManage, mayDeclare, review, decide }: EmployerDetailProps) {
  const t = useTranslations("employers");
  const withoutMandate = !employer.mandates.some((it) => holds(it, today));
  return (
    <>
      <PageHead
        title={employer.name}
        crumbs={[{ label: t("title"), href: "/employers" }, { label: employer.name }]}
        actions={<Actions employer={employer} mayManage={mayManage} mayDeclare={mayDeclare} />}
      />
      {!employer.active && <Note title={t("isInactive")}>{t("inactiveText")}</Note>}
      {review && <MandateReview review={review} today={today} decide={mayManage ? decide : undefined} />}
      {withoutMandate && (
        <Note look={stateLook.warned} title={t("noMandate")}>
          {t("noMandateText")}
        </Note>
      )}
      <Facts employer={employer} />
      <Numbers employer={employer} />
      <Section title={t("fields.jointCommittees")}>
        <Lines empty={t(employer.kind === "private" ? "noCommittees" : "noCommitteesEver")}>
          {employer.jointCommittees.map(({ number, isDefault }) => (
            <li key={number}>
              {number} {isDefault && <span className="text-ink-3">{t("isDefault")}</span>}
            </li>
          ))}
        </Lines>
      </Section>
      <Section title={t("fields.mandates")}>
        <Lines empty={t("noMandates")}>
          {employer.mandates.map((it) => (
            <li key={`${it.validFrom}${it.validTo}`}>
              <Dates of={it} />
            </li>
          ))}
        </Lines>
      </Section>
      <Section title={t("fields.teamIds")}>
        <Lines empty={t("noTeam")}>
          {employer.teams.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </Lines>
      </Section>
    </>
  );
}

type ActionsProps = Pick<EmployerDetailProps, "employer" | "mayManage" | "mayDeclare">;

function Actions({ employer: { id }, mayManage, mayDeclare }: ActionsProps) {
  const t = useTranslations("employers");
  return (
    <>
      {mayDeclare && (
        <ButtonLink href={`/declarations/new?employer=${id}`} variant="primary" size="sm">
          <Icon of={Plus} size="sm" />
          {t("declare")}
        </ButtonLink>
      )}
      <ButtonLink href={`/week?employer=${id}`} size="sm">
        <Icon of={CalendarRange} size="sm" />
        {t("week")}
      </ButtonLink>
      {mayDeclare && (
        <ButtonLink href={`/batches/copy?employer=${id}`} size="sm">
          <Icon of={Copy} size="sm" />
          {t("copyDays")}
        </ButtonLink>
      )}
      <ButtonLink href={`/register?employer=${id}`} size="sm">
        <Icon of={FolderOpen} size="sm" />
        {t("register")}
      </ButtonLink>
      {mayManage && (
        <ButtonLink href={`/employers/${id}/edit`} size="sm">
          <Icon of={PencilLine} size="sm" />
          {t("edit")}
        </ButtonLink>
      )}
    </>
  );
}

function Facts({ employer }: { employer: Employer }) {
  const t = useTranslations("employers");
  const { enterpriseNumber } = employer;
  return (
    <Section title={t("facts")}>
      <Definitions>
        <DefinitionRow term={t("fields.enterpriseNumber")}>
          {enterpriseNumber && (
            <IdNumber
              text={formatEnterpriseNumber(enterpriseNumber)}
              copy={enterpriseNumber}
              label={t("fields.enterpriseNumber")}
            />
          )}
        </DefinitionRow>
        <DefinitionRow term={t("fields.kind")}>{t(`kinds.${employer.kind}`)}</DefinitionRow>
        <DefinitionRow term={t("fields.language")}>{t(`languages.${employer.language}`)}</DefinitionRow>
        <DefinitionRow term={t("fields.usualStartHour")}>{formatHour(employer.usualStartHour)}</DefinitionRow>
      </Definitions>
    </Section>
  );
}

function Numbers({ employer }: { employer: Employer }) {
  const t = useTranslations("employers");
  return (
    <Section title={t("fields.numbers")}>
      <Lines empty={t("noNumbers")}>
        {employer.numbers.map((it) => (
          <li key={it.number} className="flex flex-wrap items-center gap-x-3">
            <IdNumber text={formatRszNumber(it.number)} copy={it.number} label={t("rszNumber")} />
            <span>{t(it.provisional ? "provisional" : "definitive")}</span>
            <Dates of={it} />
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function Dates({ of: { validFrom, validTo } }: { of: Dated }) {
  const t = useTranslations("employers");
  const from = formatDay(validFrom);
  const text = validTo ? t("fromTo", { from, to: formatDay(validTo) }) : t("from", { from });
  return <span className="text-ink-2 tabular-nums">{text}</span>;
}

function Lines({ empty, children }: { empty: string; children: ReactNode[] }) {
  return children.length > 0 ? (
    <ul className="grid gap-1 text-sm">{children}</ul>
  ) : (
    <p className="text-sm text-ink-3">{empty}</p>
  );
}
