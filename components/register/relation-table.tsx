import { useTranslations } from "next-intl";
import { address } from "@/components/dimona/address";
import { KindLabel } from "@/components/dimona/kind-label";
import { OutcomeBadge } from "@/components/dimona/outcome-badge";
import { PeriodLine } from "@/components/dimona/period-line";
import { RowLink } from "@/components/ui/row-link";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import type { RelationLine } from "@/lib/declarations/personnel-file/read-relations";

export type RelationTableProps = {
  relations: readonly RelationLine[];
  /** The filters, which go along to the relation. */
  asked: Record<string, string | number | undefined>;
  selectedId?: string;
  /** The relations of one employer: its name need not be repeated. */
  ofOne: boolean;
};

/** Beside a relation there is little room; alone the names need not take all of it. */
const narrow = ["", "w-[186px]", "w-[48px]", "w-[140px]"];
const roomy = ["w-[40%]", "w-[230px]", "w-[96px]", ""];

/** Workers with the dates of their relation, the kind and how the last declaration stands. */
export function RelationTable({ relations, asked, selectedId, ofOne }: RelationTableProps) {
  const t = useTranslations("register");
  return (
    <Table label={t("title")} columns={selectedId ? narrow : roomy} rows={ofOne ? "one" : "two"}>
      <THead>
        <tr>
          <TH>{t("worker")}</TH>
          <TH>{t("relation")}</TH>
          <TH>{t("type")}</TH>
          <TH>{t("latest")}</TH>
        </tr>
      </THead>
      <TBody>
        {relations.map((it) => (
          <TR key={it.id} selected={it.id === selectedId}>
            <TD place="who" rowHeader title={it.worker}>
              <RowLink href={address(`/register/${it.id}`, asked)} scroll={false}>
                {it.worker || t("nameless")}
              </RowLink>
              {!ofOne && <SecondLine>{it.employer.name}</SecondLine>}
            </TD>
            <TD place="when">
              <PeriodLine from={it.startDate} to={it.endDate} />
            </TD>
            <TD place="kind">{it.workerType && <KindLabel kind={it.workerType} />}</TD>
            <TD place="state">{it.state && <OutcomeBadge state={it.state} result={it.result} />}</TD>
          </TR>
        ))}
      </TBody>
    </Table>
  );
}
