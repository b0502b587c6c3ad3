import { Plus, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListSearch } from "@/components/clients/list-search";
import { type PageOf, pageLinks } from "@/components/clients/page-links";
import { sortedName } from "@/components/clients/shown-name";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { formatBirthDate } from "@/lib/people/birth-date";
import type { PersonLine } from "@/lib/people/person";

export type PersonListProps = PageOf & {
  people: PersonLine[];
  text: string;
  /** A number was looked for: nobody has it, or it could not be read. */
  missed?: string;
  mayManage: boolean;
  search: (form: FormData) => Promise<void>;
};

/** The workers of the employers in reach; their numbers are masked. */
export function PersonList({ people, text, missed, mayManage, search, ...page }: PersonListProps) {
  const t = useTranslations("people");
  const { from, to, ...links } = pageLinks("/people", { q: text }, page);
  const add = mayManage && (
    <ButtonLink href="/people/new" variant="primary" size="sm">
      <Icon of={Plus} size="sm" />
      {t("new")}
    </ButtonLink>
  );
  const looked = Boolean(text || missed);
  return (
    <>
      <PageHead title={t("title")} whose={t("count", { count: page.total })} actions={people.length > 0 && add}>
        <ListSearch label={t("search")} placeholder={t("searchHint")} text={text} search={search} />
      </PageHead>
      {people.length === 0 ? (
        <EmptyState
          icon={Users}
          title={looked ? t("noneFound") : t("none")}
          text={missed === "unreadable" ? t("unreadable") : looked ? t("noneFoundText") : t("noneText")}
          action={looked ? <ButtonLink href="/people">{t("all")}</ButtonLink> : add}
        />
      ) : (
        <>
          <Rows people={people} />
          <Pagination {...links} summary={t("shown", { from, to, total: page.total })} />
        </>
      )}
    </>
  );
}

function Rows({ people }: { people: PersonLine[] }) {
  const t = useTranslations("people");
  return (
    <Table label={t("title")} columns={["", "w-[160px]", "w-[120px]", "w-[40%]"]}>
      <THead>
        <TR>
          <TH>{t("nameColumn")}</TH>
          <TH>{t("insz")}</TH>
          <TH>{t("fields.birthDate")}</TH>
          <TH>{t("employers")}</TH>
        </TR>
      </THead>
      <TBody>
        {people.map(({ id, lastName, firstName, maskedInsz, birthDate, employers }) => {
          const names = employers.map((it) => it.name).join(", ");
          return (
            <TR key={id}>
              <TD
                place="who"
                rowHeader
                title={sortedName({ lastName, firstName }, t("nameless"))}
                className="max-sm:whitespace-normal"
              >
                <RowLink href={`/people/${id}`}>{sortedName({ lastName, firstName }, t("nameless"))}</RowLink>
              </TD>
              <TD label={t("insz")}>{maskedInsz ?? t("noNumber")}</TD>
              <TD place="hide">{birthDate && formatBirthDate(birthDate)}</TD>
              <TD place="what" title={names}>
                {names}
              </TD>
            </TR>
          );
        })}
      </TBody>
    </Table>
  );
}
