import { useFormatter, useTranslations } from "next-intl";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { TD, TR } from "@/components/ui/table-row";
import { type Measured, PUBLISHED } from "@/lib/outage/response-times";

/** Seconds, in the reader's notation. */
function useSeconds(): (ms: number) => string {
  const format = useFormatter();
  return (ms) => format.number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
}

/** How long the RSZ takes here, beside what it publishes. */
export function TimesTable({ measured }: { measured: readonly Measured[] }) {
  const t = useTranslations("outage.times");
  return (
    <Table label={t("title")} columns={["", "w-[110px]", "w-[110px]", "w-[230px]", "w-[190px]"]}>
      <THead>
        <tr>
          <TH>{t("what")}</TH>
          <TH numeric>{t("half")}</TH>
          <TH numeric>{t("most")}</TH>
          <TH>{t("published")}</TH>
          <TH numeric>{t("over")}</TH>
        </tr>
      </THead>
      <TBody>
        {measured.map((it) => (
          <Row key={it.what} measured={it} />
        ))}
      </TBody>
    </Table>
  );
}

function Row({ measured: { what, count, unanswered, p50, p95 } }: { measured: Measured }) {
  const t = useTranslations("outage.times");
  const seconds = useSeconds();
  const atMost = (ms: number | undefined) =>
    ms !== undefined ? t("atMost", { seconds: seconds(ms) }) : t(count > 0 ? "beyond" : "none");
  const published = t("publishedVerdict", {
    half: seconds(PUBLISHED.p50),
    most: seconds(PUBLISHED.p90),
    all: seconds(PUBLISHED.p99),
  });
  return (
    <TR>
      <TD place="who" rowHeader wrap>
        {t(`call.${what}`)}
      </TD>
      <TD label={t("half")} numeric>
        {atMost(p50)}
      </TD>
      <TD label={t("most")} numeric>
        {atMost(p95)}
      </TD>
      <TD label={t("published")} className="whitespace-normal! rows:py-1">
        {what === "verdict" ? published : t("notPublished")}
      </TD>
      <TD label={t("over")} numeric className="whitespace-normal! rows:py-1">
        {what === "verdict" ? t("verdicts", { count }) : t("calls", { count, unanswered })}
      </TD>
    </TR>
  );
}
