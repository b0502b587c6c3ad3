import { useLocale, useTranslations } from "next-intl";
import { Table, TBody, TH, THead } from "@/components/ui/table";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import { anomaly } from "@/lib/dimona/anomalies";
import type { LedgerEntry } from "@/lib/dimona/ledger";
import { formatDay } from "@/lib/dimona/notation";
import type { RecipeText } from "@/lib/recipe-texts";

const columns = ["w-[104px]", "", "w-[36%]", "w-[120px]", "w-[24%]"];

type Recipes = Readonly<Record<string, RecipeText>>;

/** One anomaly a row, in the order of their numbers. */
export function LedgerTable({ entries, recipes }: { entries: readonly LedgerEntry[]; recipes: Recipes }) {
  const t = useTranslations("ledger");
  return (
    <Table label={t("title")} columns={columns} rows="two">
      <THead>
        <tr>
          <TH>{t("number")}</TH>
          <TH>{t("anomaly")}</TH>
          <TH>{t("recipe")}</TH>
          <TH>{t("class")}</TH>
          <TH>{t("ground")}</TH>
        </tr>
      </THead>
      <TBody>
        {entries.map((it) => (
          <Row key={it.errorId} entry={it} recipe={recipes[it.errorId]} />
        ))}
      </TBody>
    </Table>
  );
}

function Row({ entry, recipe }: { entry: LedgerEntry; recipe?: RecipeText }) {
  const t = useTranslations("ledger");
  const known = anomaly(entry.errorId);
  // The RSZ's own words, which it has in Dutch and French.
  const lang = useLocale() === "fr" ? "fr" : "nl";
  return (
    <TR>
      <TD place="who" rowHeader className="tabular-nums">
        {entry.errorId}
      </TD>
      <TD place="what" wrap>
        <span lang={lang} className="whitespace-normal">
          {known?.label[lang]}
        </span>
        <SecondLine>{known && t(known.blocking ? "blocking" : "warning")}</SecondLine>
      </TD>
      <TD wrap label={t("recipe")}>
        <span className="block py-1 whitespace-normal">
          {recipe?.cause} <span className="text-ink-2">{recipe?.cure}</span>
        </span>
      </TD>
      <TD place="state">{t(`classes.${entry.class}`)}</TD>
      <TD wrap label={t("ground")}>
        <Ground entry={entry} />
      </TD>
    </TR>
  );
}

/** The rule that foresees it, or why none does. */
function Ground({ entry: { rule, until, because, needs } }: { entry: LedgerEntry }) {
  const t = useTranslations("ledger");
  return (
    <span className="block py-1 whitespace-normal">
      {rule && <code className="text-xs">{rule}</code>}
      {until && <span className="mr-1">{t("until", { date: formatDay(until) })}</span>}
      {because && <span lang="en">{because}</span>}
      {needs && (
        <span>
          {t("needs")} <span lang="en">{needs}</span>
        </span>
      )}
    </span>
  );
}
