import { useTranslations } from "next-intl";
import { type Dispatch, useState } from "react";
import { isTicked, type QuarterChoice, type QuarterStep } from "@/components/batch/quarter/quarter-choice";
import { QuarterRow } from "@/components/batch/quarter/quarter-row";
import { Button } from "@/components/ui/button";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { type QuarterLine, type Wish, wishedTexts } from "@/lib/batch/quarter/quarter-line";
import type { Day } from "@/lib/day";
import { toDay } from "@/lib/day";

export type QuarterTableProps = {
  label: string;
  lines: readonly QuarterLine[];
  choice: QuarterChoice;
  choose: Dispatch<QuarterStep>;
  /** First day of the next quarter. */
  start: string;
};

/** So many rows are drawn at first, and more when asked: each has three boxes to type in. */
const atOnce = 100;

const NO_WISH: Wish = {};

const day = "w-[156px] max-lg:w-[132px]";
const widths = ["w-[44px]", "", "w-[90px] max-lg:w-[72px]", "w-[240px] max-lg:w-[160px]", day, day, "w-[84px]"];

/** The lines, each with its tick and what its row will say. */
export function QuarterTable({ label, lines, choice, choose, start }: QuarterTableProps) {
  const t = useTranslations("batch.quarter");
  const [most, setMost] = useState(atOnce);
  const rest = lines.length - most;
  const first: Day = toDay(start);
  return (
    <div className="[--control-h:28px]">
      <Table label={label} columns={widths} rows="two">
        <THead>
          <tr>
            <TH>
              <span className="sr-only">{t("take")}</span>
            </TH>
            <TH>{t("worker")}</TH>
            <TH>{t("type")}</TH>
            <TH>{t("period")}</TH>
            <TH>{t("start")}</TH>
            <TH>{t("end")}</TH>
            <TH>{t("hours")}</TH>
          </tr>
        </THead>
        <TBody>
          {lines.slice(0, most).map((line) => (
            <QuarterRow
              key={line.number}
              line={line}
              ticked={isTicked(choice, line)}
              {...wishedTexts(line, choice.all, choice.own.get(line.number) ?? NO_WISH)}
              choose={choose}
              first={first}
            />
          ))}
        </TBody>
      </Table>
      {rest > 0 && (
        <div className="flex flex-wrap items-center gap-3 px-4 py-2 text-sm text-ink-2">
          {t("more", { count: rest })}
          <Button size="sm" onClick={() => setMost(most + atOnce * 5)}>
            {t("showMore")}
          </Button>
        </div>
      )}
    </div>
  );
}
