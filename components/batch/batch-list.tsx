import { Sheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CreateBatch, NewBatchButton } from "@/components/batch/new-batch-button";
import { BatchTabs } from "@/components/batch/templates/batch-tabs";
import { WeekLink } from "@/components/batch/week/week-link";
import { ListPages } from "@/components/dimona/list-pages";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { BatchPage } from "@/lib/batch/list-batches";
import type { BatchCount, BatchLine } from "@/lib/batch/progress/progress";
import { isState } from "@/lib/dimona/lifecycle";
import { timelineMoment } from "@/lib/dimona/moment";
import { outcomeOf } from "@/lib/dimona/outcome";

export type BatchListProps = BatchPage & {
  mayDeclare: boolean;
  /** What a new sheet is called at first. */
  newTitle: string;
  create: CreateBatch;
};

/** The sheets within reach. */
export function BatchList({ batches, total, page, pageSize, mayDeclare, newTitle, create }: BatchListProps) {
  const t = useTranslations("batch");
  const button = mayDeclare ? (
    <>
      <ButtonLink href="/batches/quarter" size="sm">
        {t("quarter.link")}
      </ButtonLink>
      <ButtonLink href="/batches/copy" size="sm">
        {t("copy.link")}
      </ButtonLink>
      <NewBatchButton title={newTitle} create={create} />
    </>
  ) : undefined;
  return (
    <>
      <BatchTabs current="sheets" />
      <PageHead
        title={t("title")}
        whose={t("list.whose", { count: total })}
        actions={[<WeekLink key="week" />, total > 0 && button]}
      />
      {total === 0 ? (
        <EmptyState icon={Sheet} title={t("list.none")} text={t("list.noneText")} action={button} />
      ) : (
        <Table label={t("title")} columns={["", "w-[110px]", "w-[110px]", "w-[110px]", "w-[170px]", "w-[180px]"]}>
          <THead>
            <tr>
              <TH>{t("name")}</TH>
              <TH numeric>{t("list.rows")}</TH>
              <TH numeric>{t("list.unsent")}</TH>
              <TH numeric>{t("list.refused")}</TH>
              <TH>{t("list.by")}</TH>
              <TH>{t("list.changed")}</TH>
            </tr>
          </THead>
          <TBody>
            {batches.map((batch) => (
              <BatchRow key={batch.id} batch={batch} />
            ))}
          </TBody>
        </Table>
      )}
      <ListPages path="/batches" asked={{}} total={total} page={page} pageSize={pageSize} />
    </>
  );
}

const sumOf = (counts: readonly BatchCount[], isCounted: (it: BatchCount) => boolean): number =>
  counts.filter(isCounted).reduce((sum, { count }) => sum + count, 0);

const isRefused = ({ state, result }: BatchCount): boolean =>
  state !== undefined && isState(state) && outcomeOf(state, result) === "refused";

function BatchRow({ batch }: { batch: BatchLine }) {
  const t = useTranslations("batch.list");
  const { id, title, counts, createdBy, changedAt } = batch;
  const refused = sumOf(counts, isRefused);
  return (
    <TR>
      <TD place="who" rowHeader>
        <RowLink href={`/batches/${id}`}>{title}</RowLink>
      </TD>
      <TD label={t("rows")} numeric>
        {sumOf(counts, () => true)}
      </TD>
      <TD label={t("unsent")} numeric>
        {sumOf(counts, ({ state }) => state === undefined)}
      </TD>
      <TD label={t("refused")} numeric className={refused > 0 ? "text-refused" : ""}>
        {refused}
      </TD>
      <TD label={t("by")}>{createdBy.name}</TD>
      <TD place="when" className="tabular-nums">
        {timelineMoment(changedAt)}
      </TD>
    </TR>
  );
}
