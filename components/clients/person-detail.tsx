import { Copy, FolderOpen, PencilLine, Plus } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type RevealAction, RevealNumber } from "@/components/clients/reveal-number";
import { shownName } from "@/components/clients/shown-name";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";
import { formatBirthDate } from "@/lib/people/birth-date";
import { countryName } from "@/lib/people/countries";
import type { Person } from "@/lib/people/person";
import { pickLocale } from "@/lib/preferences";

export type PersonDetailProps = {
  person: Person;
  reveal: RevealAction;
  mayManage: boolean;
  mayDeclare: boolean;
  /** By employer the IN of which another one can be made; only for who may declare. */
  lastIns?: ReadonlyMap<string, LastIn> | undefined;
};

type LastIn = { id: string; workerType: string; startDate: string };

/** What is known of a worker here: identity, numbers, employers. That it was looked at is recorded, and said. */
export function PersonDetail({ person, reveal, mayManage, mayDeclare, lastIns }: PersonDetailProps) {
  const t = useTranslations("people");
  const name = shownName(person, t("nameless"));
  const edit = mayManage && (
    <ButtonLink href={`/people/${person.id}/edit`} size="sm">
      <Icon of={PencilLine} size="sm" />
      {t("edit")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: t("title"), href: "/people" }, { label: name }]}
        actions={edit}
        meta={t("consulted")}
      />
      <Numbers person={person} reveal={reveal} />
      {person.identity.birthDate && <Identity identity={person.identity} />}
      <Section title={t("employers")}>
        <ul className="grid gap-2 text-sm">
          {person.employers.map((employer) => (
            <Employment
              key={employer.id}
              employer={employer}
              personId={person.id}
              mayDeclare={mayDeclare}
              lastIn={lastIns?.get(employer.id)}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Numbers({ person, reveal }: Pick<PersonDetailProps, "person" | "reveal">) {
  const t = useTranslations("people");
  return (
    <Section title={t("numbers")}>
      {person.numbers.length === 0 && <p className="text-sm text-ink-3">{t("noNumberText")}</p>}
      <Definitions>
        {person.numbers.map(({ id, kind, masked, validFrom, validTo }) => {
          const [from, to] = [formatDay(validFrom), validTo && formatDay(validTo)];
          return (
            <DefinitionRow key={id} term={t(`numberKinds.${kind}`)}>
              <RevealNumber
                personId={person.id}
                numberId={id}
                masked={masked}
                label={t(`numberKinds.${kind}`)}
                reveal={reveal}
              />
              <span className="ml-3 text-ink-3">{to ? t("knownFromTo", { from, to }) : t("knownFrom", { from })}</span>
            </DefinitionRow>
          );
        })}
      </Definitions>
    </Section>
  );
}

function Identity({ identity }: { identity: Person["identity"] }) {
  const t = useTranslations("people");
  const locale = pickLocale(useLocale(), null);
  const country = (code: string | undefined) => code && countryName(code, locale);
  const { street, houseNumber, postBox, zipCode, city } = identity;
  const address = [[street, houseNumber, postBox], [zipCode, city], [country(identity.country)]];
  return (
    <Section title={t("identity")}>
      <Definitions>
        <DefinitionRow term={t("fields.birthDate")}>
          {identity.birthDate && formatBirthDate(identity.birthDate)}
        </DefinitionRow>
        <DefinitionRow term={t("fields.birthPlace")}>
          {[identity.birthPlace, country(identity.birthCountry)].filter(Boolean).join(", ")}
        </DefinitionRow>
        <DefinitionRow term={t("fields.gender")}>{identity.gender && t(`genders.${identity.gender}`)}</DefinitionRow>
        <DefinitionRow term={t("fields.nationality")}>{country(identity.nationality)}</DefinitionRow>
        <DefinitionRow term={t("address")}>
          {address
            .map((line) => line.filter(Boolean).join(" "))
            .filter(Boolean)
            .join(", ")}
        </DefinitionRow>
      </Definitions>
    </Section>
  );
}

type EmploymentProps = {
  employer: Person["employers"][number];
  personId: string;
  mayDeclare: boolean;
  lastIn: LastIn | undefined;
};

function Employment({ employer: { id, name, since, relationId }, personId, mayDeclare, lastIn }: EmploymentProps) {
  const t = useTranslations("people");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link prefetch={false} href={`/employers/${id}`} className="font-medium">
        {name}
      </Link>
      <span className="text-ink-3">{t("since", { day: formatDay(dayOf(since)) })}</span>
      <span className="flex flex-wrap gap-2">
        <ButtonLink
          href={relationId ? `/register/${relationId}` : `/register?employer=${id}`}
          size="sm"
          aria-label={t("registerOf", { name })}
        >
          <Icon of={FolderOpen} size="sm" />
          {t("register")}
        </ButtonLink>
        {mayDeclare && (
          <ButtonLink
            href={`/declarations/new?employer=${id}&person=${personId}`}
            size="sm"
            aria-label={t("declareFor", { name })}
          >
            <Icon of={Plus} size="sm" />
            {t("declare")}
          </ButtonLink>
        )}
        {lastIn && <CopyLink lastIn={lastIn} employer={name} />}
      </span>
    </li>
  );
}

/** Another one like the last that was accepted there: all but its days. */
function CopyLink({ lastIn: { id, workerType, startDate }, employer }: { lastIn: LastIn; employer: string }) {
  const t = useTranslations("people");
  const like = t("copy", { type: workerType, day: formatDay(startDate) });
  return (
    <ButtonLink href={`/declarations/new?copy=${id}`} size="sm" aria-label={t("copyAt", { like, name: employer })}>
      <Icon of={Copy} size="sm" />
      {like}
    </ButtonLink>
  );
}
