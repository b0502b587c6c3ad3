import { LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { BatchTabs } from "@/components/batch/templates/batch-tabs";
import { ListPages } from "@/components/dimona/list-pages";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { BatchPage } from "@/lib/batch/list-batches";
import type { BatchLine } from "@/lib/batch/progress/progress";
import { timelineMoment } from "@/lib/dimona/moment";

export type TemplateListProps = BatchPage & { mayDeclare: boolean };

/** The templates within reach. */
export function TemplateList({ batches, total, page, pageSize, mayDeclare }: TemplateListProps) {
  const t = useTranslations("batch.templates");
  const rows = useTranslations("batch.list")("rows");
  return (
    <>
      <BatchTabs current="templates" />
      <PageHead title={t("title")} whose={t("whose", { count: total })} />
      {total === 0 ? (
        <EmptyState
          icon={LayoutTemplate}
          title={t("none")}
          text={t("noneText")}
          action={<ButtonLink href="/batches">{t("toSheets")}</ButtonLink>}
        />
      ) : (
        <Table label={t("title")} columns={["", "w-[110px]", "w-[170px]", "w-[180px]", "w-[190px]"]}>
          <THead>
            <tr>
              <TH>{t("name")}</TH>
              <TH numeric>{rows}</TH>
              <TH>{t("by")}</TH>
              <TH>{t("changed")}</TH>
              <TH>
                <span className="sr-only">{t("newSheet")}</span>
              </TH>
            </tr>
          </THead>
          <TBody>
            {batches.map((template) => (
              <TemplateRow key={template.id} template={template} mayDeclare={mayDeclare} />
            ))}
          </TBody>
        </Table>
      )}
      <ListPages path="/batches/templates" asked={{}} total={total} page={page} pageSize={pageSize} />
    </>
  );
}

function TemplateRow({ template, mayDeclare }: { template: BatchLine; mayDeclare: boolean }) {
  const t = useTranslations("batch.templates");
  const rows = useTranslations("batch.list")("rows");
  const { id, title, counts, createdBy, changedAt } = template;
  return (
    <TR>
      <TD place="who" rowHeader title={title}>
        <RowLink href={`/batches/${id}`}>{title}</RowLink>
      </TD>
      <TD label={rows} numeric>
        {counts.reduce((sum, { count }) => sum + count, 0)}
      </TD>
      <TD label={t("by")}>{createdBy.name}</TD>
      <TD place="when" className="tabular-nums">
        {timelineMoment(changedAt)}
      </TD>
      <TD place="what" className="rows:text-right">
        {mayDeclare && (
          <ButtonLink
            size="sm"
            className="relative"
            href={`/batches/${id}/again`}
            aria-label={t("newSheetOf", { name: title })}
          >
            {t("newSheet")}
          </ButtonLink>
        )}
      </TD>
    </TR>
  );
}
