import { Files, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { DeclarationTable } from "@/components/declarations/declaration-table";
import { address } from "@/components/dimona/address";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { ListPages } from "@/components/dimona/list-pages";
import { ListSearch } from "@/components/dimona/list-search";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Split } from "@/components/ui/split";
import type { DeclarationsRead } from "@/lib/declarations/read-declarations";
import { OUTCOMES } from "@/lib/dimona/outcome";

export type DeclarationListProps = DeclarationsRead & { mayDeclare: boolean; searchEmployers: SearchEmployers };

const path = "/declarations";

/** All declarations within reach; the filters stand in the address. */
export function DeclarationList(props: DeclarationListProps) {
  const { lines, total, page, pageSize, text, mayDeclare } = props;
  const asked = { ...keptOf(props), q: text };
  return (
    <Split head={<Head {...props} />}>
      {lines.length > 0 ? <DeclarationTable lines={lines} mayDeclare={mayDeclare} /> : <Nothing {...props} />}
      <ListPages path={path} asked={asked} total={total} page={page} pageSize={pageSize} />
    </Split>
  );
}

const keptOf = ({ outcome, employer, late }: DeclarationListProps) => ({
  state: outcome,
  employer: employer?.id,
  late: late ? "1" : undefined,
});

function Head(props: DeclarationListProps) {
  const { total, outcome, employer, text, late, searchEmployers } = props;
  const t = useTranslations("declarations");
  const outcomes = useTranslations("outcomes");
  const kept = keptOf(props);
  return (
    <PageHead
      title={t("title")}
      whose={employer?.name ?? t("total", { count: total })}
      actions={
        <>
          <EmployerFilter
            key={employer?.id}
            path={path}
            kept={{ ...kept, employer: undefined, q: text }}
            search={searchEmployers}
            chosen={employer}
          />
          <ListSearch label={t("search")} numberHint={t("searchNumber")} path={path} kept={kept} value={text} />
        </>
      }
    >
      {employer && (
        <ChipLink on mark="remove" href={address(path, { ...kept, q: text, employer: undefined })}>
          {employer.name}
        </ChipLink>
      )}
      {text && (
        <ChipLink on mark="remove" href={address(path, kept)}>
          “{text}”
        </ChipLink>
      )}
      <ChipLink on={!outcome} href={address(path, { ...kept, q: text, state: undefined })}>
        {t("all")}
      </ChipLink>
      {OUTCOMES.map((it) => (
        <ChipLink key={it} on={it === outcome} href={address(path, { ...kept, q: text, state: it })}>
          {outcomes(it)}
        </ChipLink>
      ))}
      <ChipLink
        on={late}
        mark={late ? "remove" : "add"}
        href={address(path, { ...kept, q: text, late: late ? undefined : "1" })}
      >
        {t("late.filter")}
      </ChipLink>
    </PageHead>
  );
}

function Nothing({ outcome, employer, text, late, mayDeclare }: DeclarationListProps) {
  const t = useTranslations("declarations");
  const which = outcome === "draft" ? "emptyDraft" : outcome || employer || text || late ? "emptyFilter" : "empty";
  const action =
    which === "emptyFilter" ? (
      <ButtonLink href={path}>{t("clear")}</ButtonLink>
    ) : (
      mayDeclare && (
        <ButtonLink href="/declarations/new" variant="primary">
          <Icon of={Plus} />
          {t("new")}
        </ButtonLink>
      )
    );
  return <EmptyState icon={Files} title={t(`${which}Title`)} text={t(`${which}Text`)} action={action} />;
}
