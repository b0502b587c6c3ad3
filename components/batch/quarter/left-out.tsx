import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { isTicked, type QuarterChoice } from "@/components/batch/quarter/quarter-choice";
import { saveText } from "@/components/batch/quarter/save-text";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import type { QuarterLine } from "@/lib/batch/quarter/quarter-line";
import { formatDay } from "@/lib/dimona/notation";

type Props = { lines: readonly QuarterLine[]; all: readonly QuarterLine[]; choice: QuarterChoice };

const periodOf = ({ startDate, endDate }: QuarterLine) => `${formatDay(startDate)} – ${formatDay(endDate)}`;

/** Who was left out on purpose, to look at and to keep; and how many were declared already. */
export function LeftOut({ lines, all, choice }: Props) {
  const t = useTranslations("batch.quarter");
  const known = all.filter((line) => line.declared && !isTicked(choice, line));
  const saveAll = async () => {
    const head = [t("worker"), t("employer"), t("type"), t("period"), t("why")];
    const row = (line: QuarterLine, why: string) => [
      line.worker.name,
      line.employer.name,
      line.workerType,
      periodOf(line),
      why,
    ];
    const rows = [...lines.map((it) => row(it, t("whyLeft"))), ...known.map((it) => row(it, t("whyKnown")))];
    const { writeCsv } = await import("@/lib/batch/files/write-csv");
    saveText(`${t("fileName")}.csv`, writeCsv([head, ...rows]), "text/csv");
  };
  const save = (
    <Button size="sm" onClick={saveAll}>
      <Icon of={Download} />
      {t("asCsv")}
    </Button>
  );
  return (
    <Section title={t("leftOut", { count: lines.length })} actions={lines.length + known.length > 0 && save} flush>
      <p className="px-4 pb-2 text-sm text-ink-2">
        {lines.length === 0 && t("nobodyLeft")} {known.length > 0 && t("knownToo", { count: known.length })}
      </p>
      {lines.length > 0 && (
        <Table label={t("leftOut", { count: lines.length })} columns={["", "", "w-[100px]", "w-[200px]"]} rows="tight">
          <THead>
            <tr>
              <TH>{t("worker")}</TH>
              <TH>{t("employer")}</TH>
              <TH>{t("type")}</TH>
              <TH>{t("period")}</TH>
            </tr>
          </THead>
          <TBody>
            {lines.map((line) => (
              <TR key={line.number}>
                <TD place="who" rowHeader title={line.worker.name}>
                  {line.worker.name || t("nameless")}
                </TD>
                <TD place="what" title={line.employer.name}>
                  {line.employer.name}
                </TD>
                <TD place="state">{line.workerType}</TD>
                <TD label={t("period")} className="tabular-nums">
                  {periodOf(line)}
                </TD>
              </TR>
            ))}
          </TBody>
        </Table>
      )}
    </Section>
  );
}
