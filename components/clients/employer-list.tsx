import { Building2, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListSearch } from "@/components/clients/list-search";
import { type PageOf, pageLinks } from "@/components/clients/page-links";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { IdNumber } from "@/components/ui/id-number";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import type { EmployerLine } from "@/lib/employers/employer";
import { formatRszNumber } from "@/lib/employers/rsz-number";

export type EmployerListProps = PageOf & {
  employers: EmployerLine[];
  /** What was looked for; `notFound` when it was a number that nobody has. */
  text: string;
  notFound: boolean;
  mayManage: boolean;
  search: (form: FormData) => Promise<void>;
};

/** The employers in reach. */
export function EmployerList({ employers, text, notFound, mayManage, search, ...page }: EmployerListProps) {
  const t = useTranslations("employers");
  const { from, to, ...links } = pageLinks("/employers", { q: text }, page);
  const add = mayManage && (
    <ButtonLink href="/employers/new" variant="primary" size="sm">
      <Icon of={Plus} size="sm" />
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t("title")} whose={t("count", { count: page.total })} actions={employers.length > 0 && add}>
        <ListSearch label={t("search")} placeholder={t("searchHint")} text={text} search={search} />
      </PageHead>
      {employers.length === 0 ? (
        <EmptyState
          icon={Building2}
          title={text || notFound ? t("noneFound") : t("none")}
          text={text || notFound ? t("noneFoundText") : t("noneText")}
          action={text || notFound ? <ButtonLink href="/employers">{t("all")}</ButtonLink> : add}
        />
      ) : (
        <>
          <Rows employers={employers} />
          <Pagination {...links} summary={t("shown", { from, to, total: page.total })} />
        </>
      )}
    </>
  );
}

function Rows({ employers }: { employers: EmployerLine[] }) {
  const t = useTranslations("employers");
  return (
    <Table label={t("title")} columns={["", "w-[150px]", "w-[150px]", "w-[190px]", "w-[110px]"]}>
      <THead>
        <TR>
          <TH>{t("fields.name")}</TH>
          <TH>{t("rszNumber")}</TH>
          <TH>{t("fields.enterpriseNumber")}</TH>
          <TH>{t("fields.kind")}</TH>
          <TH>{t("state")}</TH>
        </TR>
      </THead>
      <TBody>
        {employers.map((employer) => (
          <TR key={employer.id}>
            <TD place="who" rowHeader title={employer.name} className="max-sm:whitespace-normal">
              <RowLink href={`/employers/${employer.id}`}>{employer.name}</RowLink>
            </TD>
            <TD label={t("rszNumber")}>
              {employer.number && <IdNumber text={formatRszNumber(employer.number)} label={t("rszNumber")} />}
            </TD>
            <TD label={t("fields.enterpriseNumber")}>
              {employer.enterpriseNumber && (
                <IdNumber
                  text={formatEnterpriseNumber(employer.enterpriseNumber)}
                  label={t("fields.enterpriseNumber")}
                />
              )}
            </TD>
            <TD place="hide" title={t(`kinds.${employer.kind}`)}>
              {t(`kinds.${employer.kind}`)}
            </TD>
            <TD place="state">{t(employer.active ? "isActive" : "isInactive")}</TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
