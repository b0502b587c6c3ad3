import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";

type Named = { id: string; name: string };
type Person = { id: string; lastName: string; firstName: string; employers: Named[] };

type SearchResultsProps = { text: string; employers: Named[]; people: Person[] };

/** Employers and workers of a name. An empty text means that a number was looked for and not found. */
export function SearchResults({ text, employers, people }: SearchResultsProps) {
  const t = useTranslations("search");
  const none = employers.length + people.length === 0;
  return (
    <>
      <PageHead title={t("title")} whose={text && t("for", { text })} />
      {none && <EmptyState icon={SearchX} title={t("noneTitle")} text={text ? t("noneText") : t("noNumber")} />}
      {employers.length > 0 && (
        <Table label={t("employers")}>
          <THead>
            <TR>
              <TH>{t("employers")}</TH>
            </TR>
          </THead>
          <TBody>
            {employers.map(({ id, name }) => (
              <TR key={id}>
                <TD place="who" rowHeader>
                  <RowLink href={`/employers/${id}`}>{name}</RowLink>
                </TD>
              </TR>
            ))}
          </TBody>
        </Table>
      )}
      {people.length > 0 && <People people={people} />}
    </>
  );
}

function People({ people }: Pick<SearchResultsProps, "people">) {
  const t = useTranslations("search");
  return (
    <Table label={t("people")} columns={["w-1/2", ""]}>
      <THead>
        <TR>
          <TH>{t("people")}</TH>
          <TH>{t("employers")}</TH>
        </TR>
      </THead>
      <TBody>
        {people.map(({ id, lastName, firstName, employers }) => (
          <TR key={id}>
            <TD place="who" rowHeader>
              <RowLink href={`/people/${id}`}>
                {firstName} {lastName}
              </RowLink>
            </TD>
            <TD place="what">{employers.map(({ name }) => name).join(", ")}</TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
