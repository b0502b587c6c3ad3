import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { MandateReview } from "@/lib/declarations/mandates/mandate-review";
import { shortMoment } from "@/lib/dimona/moment";

/** The mandates that a person has to look at, what is due first standing first. */
export function MandateList({ reviews }: { reviews: readonly MandateReview[] }) {
  const t = useTranslations("mandates");
  return (
    <>
      <PageHead title={t("title")} whose={reviews.length > 0 && t("count", { count: reviews.length })} />
      {reviews.length === 0 ? (
        <EmptyState icon={Handshake} title={t("empty")} text={t("emptyText")} />
      ) : (
        <Rows reviews={reviews} />
      )}
    </>
  );
}

function Rows({ reviews }: { reviews: readonly MandateReview[] }) {
  const t = useTranslations("mandates");
  return (
    <Table label={t("title")} columns={["", "w-[150px]", "w-[170px]", "w-[190px]"]}>
      <THead>
        <tr>
          <TH>{t("employer")}</TH>
          <TH>{t("since")}</TH>
          <TH numeric>{t("waiting")}</TH>
          <TH>{t("firstDeadline")}</TH>
        </tr>
      </THead>
      <TBody>
        {reviews.map(({ employerId, name, since, waiting, firstDeadlineAt }) => (
          <TR key={employerId}>
            <TD rowHeader place="who">
              <RowLink href={`/employers/${employerId}`}>{name}</RowLink>
            </TD>
            <TD label={t("since")} className="tabular-nums">
              {shortMoment(since)}
            </TD>
            <TD label={t("waiting")} numeric className="tabular-nums">
              {waiting}
            </TD>
            <TD label={t("firstDeadline")} className="tabular-nums">
              {firstDeadlineAt ? shortMoment(firstDeadlineAt) : t("noDeadline")}
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
