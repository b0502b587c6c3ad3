import { useTranslations } from "next-intl";
import { QuotaSource } from "@/components/dimona/quota-source";
import { useQuotaWords } from "@/components/dimona/use-quota-words";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import { formatDay } from "@/lib/dimona/notation";
import { blocksOver } from "@/lib/dimona/quota-kinds";
import { TOLD_NUMBERS, type ToldNumber } from "@/lib/dimona/quota-told";
import { QUOTAS, type Quota } from "@/lib/dimona/quotas";

type Line = Pick<ToldNumber, "amount" | "unit" | "per" | "from" | "to" | "uncertain" | "source"> | Quota;
type Row = {
  line: Line;
  name: Quota["kind"] | ToldNumber["name"];
  use: "judges" | "blocks" | "told";
  quarter?: number;
};

const judged = QUOTAS.map((line): Row => {
  const { kind: name, quarter } = line;
  return { line, name, quarter, use: blocksOver(name) ? "blocks" : "judges" };
});
const told = TOLD_NUMBERS.map((line): Row => ({ line, name: line.name, use: "told" }));
const rows = [...judged, ...told];

const columns = ["w-[24%]", "w-[150px]", "w-[100px]", "w-[112px]", "w-[170px]", ""];

/** Every dated number that is checked or told, with its days, its source and how sure it is. */
export function QuotaNumbers() {
  const t = useTranslations("quota.numbers");
  return (
    <Table label={t("title")} columns={columns} rows="two">
      <THead>
        <tr>
          <TH>{t("what")}</TH>
          <TH>{t("amount")}</TH>
          <TH>{t("from")}</TH>
          <TH>{t("to")}</TH>
          <TH>{t("use")}</TH>
          <TH>{t("source")}</TH>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <NumberRow key={`${row.name} ${row.line.from} ${row.quarter ?? ""}`} row={row} />
        ))}
      </TBody>
    </Table>
  );
}

function NumberRow({ row: { line, name, use, quarter } }: { row: Row }) {
  const t = useTranslations("quota");
  const { amountText } = useQuotaWords();
  const isUncertain = "uncertain" in line && line.uncertain;
  return (
    <TR>
      <TD place="who" rowHeader>
        <span className="block whitespace-normal">{t(`names.${name}`)}</span>
      </TD>
      <TD place="when" className="tabular-nums">
        {amountText(line.amount, line.unit)}
        <SecondLine>{t("numbers.per", { per: line.per, quarter: String(quarter ?? 0) })}</SecondLine>
      </TD>
      <TD label={t("numbers.from")} className="tabular-nums">
        {formatDay(line.from)}
      </TD>
      <TD label={t("numbers.to")} className="tabular-nums">
        {line.to ? formatDay(line.to) : t("numbers.still")}
      </TD>
      <TD label={t("numbers.use")}>{t(`numbers.${use}`)}</TD>
      <TD label={t("numbers.source")}>
        <span className="whitespace-normal rows:block rows:py-1">
          <QuotaSource source={line.source} />
          <span className={isUncertain ? "block text-xs text-warned" : "block text-xs text-ink-3"}>
            {t(isUncertain ? "numbers.doubtful" : "numbers.certain")}
          </span>
        </span>
      </TD>
    </TR>
  );
}
