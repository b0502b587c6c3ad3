import Link from "next/link";
import { useTranslations } from "next-intl";
import { TakeInButton, type TakeLeftOut } from "@/components/batch/quarter/take-in-button";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import type { LeftOutLine } from "@/lib/batch/quarter/left-out-line";
import { formatDay } from "@/lib/dimona/notation";

export type LeftOutTableProps = { sheetId: string; lines: readonly LeftOutLine[]; take?: TakeLeftOut | undefined };

/** More rows than anybody reads make the page slow; the file has them all. */
const mostShown = 500;

const widths = ["", "w-[190px]", "w-[170px]", "w-[230px] xl:w-[330px]"];

type Days = { startDate: string; endDate?: string };
const spanOf = ({ startDate, endDate }: Days): string =>
  [startDate, endDate].map((day) => (day ? formatDay(day) : "…")).join(" – ");

/** Who was left out: whose period it is, why, and how it stands now. */
export function LeftOutTable({ sheetId, lines, take }: LeftOutTableProps) {
  const t = useTranslations("batch.leftOut");
  const words = useTranslations("batch.quarter");
  const label = t("label", { count: lines.length });
  return (
    <>
      <Table label={label} columns={widths} rows="two">
        <THead>
          <tr>
            <TH>{words("worker")}</TH>
            <TH>{t("period")}</TH>
            <TH>{t("why")}</TH>
            <TH>{t("now")}</TH>
          </tr>
        </THead>
        <TBody>
          {lines.slice(0, mostShown).map((line) => (
            <TR key={line.number}>
              <TD place="who" rowHeader title={`${line.worker.name}, ${line.employer.name}`}>
                <Link
                  prefetch={false}
                  href={`/register/periods/${line.number}`}
                  className="font-medium text-ink no-underline hover:underline"
                >
                  {line.worker.name || words("nameless")}
                </Link>
                <SecondLine>{line.employer.name}</SecondLine>
              </TD>
              <TD place="what" className="tabular-nums">
                {spanOf(line)}
                <SecondLine>{line.workerType}</SecondLine>
              </TD>
              <TD label={t("why")}>{t(`reason.${line.reason}`)}</TD>
              <TD label={t("now")} wrap>
                <Now line={line} sheetId={sheetId} take={take} />
              </TD>
            </TR>
          ))}
        </TBody>
      </Table>
      {lines.length > mostShown && (
        <p className="px-4 py-2 text-sm text-ink-2">{t("more", { count: lines.length - mostShown })}</p>
      )}
    </>
  );
}

type NowProps = { line: LeftOutLine; sheetId: string; take: TakeLeftOut | undefined };

function Now({ line: { now, number, worker }, sheetId, take }: NowProps) {
  const t = useTranslations("batch.leftOut");
  const words = useTranslations("batch.quarter");
  switch (now.is) {
    case "declared":
      return <span className="tabular-nums">{t(now.isUnderWay ? "underWay" : "declared", { span: spanOf(now) })}</span>;
    case "in-sheet":
      return (
        <Link prefetch={false} href={`/batches/${sheetId}`} className="underline underline-offset-3">
          {t("inSheet")}
        </Link>
      );
    case "ended":
      return t("ended");
    case "open":
      if (!take) return t("open");
      return <TakeInButton batchId={sheetId} number={number} name={worker.name || words("nameless")} take={take} />;
  }
}
