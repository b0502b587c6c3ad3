import { BookOpenCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { address } from "@/components/dimona/address";
import { LedgerTable } from "@/components/ledger/ledger-table";
import { searchLedger } from "@/components/ledger/search-ledger";
import { ledgerPath } from "@/components/ledger/searchable-text";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { ANOMALIES_VERSION } from "@/lib/dimona/anomalies";
import { LEDGER_CLASSES, type LedgerClass, type LedgerEntry } from "@/lib/dimona/ledger";
import type { LedgerCount } from "@/lib/dimona/ledger-count";
import type { RecipeText } from "@/lib/recipe-texts";

export type LedgerListProps = {
  entries: readonly LedgerEntry[];
  count: LedgerCount;
  recipes: Readonly<Record<string, RecipeText>>;
  chosen?: LedgerClass;
  /** What is searched for, and the box to search in. */
  text?: string;
  search?: ReactNode;
};

/** Every anomaly of the glossary with its cause and cure and what the law makes of it; what is shown stands in the address. */
export function LedgerList(props: LedgerListProps) {
  const { entries, recipes, chosen, text = "" } = props;
  const found = text ? searchLedger(entries, recipes, text) : entries;
  const shown = chosen ? found.filter((it) => it.class === chosen) : found;
  return (
    <>
      <Head {...props} found={found} />
      {shown.length > 0 ? <LedgerTable entries={shown} recipes={recipes} /> : <None text={text} />}
    </>
  );
}

function None({ text }: { text: string }) {
  const t = useTranslations("ledger");
  return (
    <EmptyState
      icon={BookOpenCheck}
      title={t(text ? "noneTitle" : "emptyTitle")}
      text={text ? t("noneText", { text }) : t("emptyText")}
      action={<ButtonLink href={ledgerPath}>{t("all")}</ButtonLink>}
    />
  );
}

function Head({ count, chosen, text = "", search, found }: LedgerListProps & { found: readonly LedgerEntry[] }) {
  const t = useTranslations("ledger");
  const words = useTranslations("quota");
  return (
    <PageHead
      title={t("title")}
      whose={t("whose", { version: ANOMALIES_VERSION, missing: count.missing.length })}
      actions={
        <>
          {search}
          <ButtonLink href="/rules/numbers">{words("allNumbers")}</ButtonLink>
        </>
      }
    >
      <ChipLink on={chosen === undefined} count={found.length} href={address(ledgerPath, { q: text })}>
        {t("all")}
      </ChipLink>
      {LEDGER_CLASSES.map((it) => (
        <ChipLink
          key={it}
          on={it === chosen}
          count={found.filter((entry) => entry.class === it).length}
          href={address(ledgerPath, { class: it, q: text })}
        >
          {t(`classes.${it}`)}
        </ChipLink>
      ))}
    </PageHead>
  );
}
