import { BookOpenCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { LedgerTable } from "@/components/ledger/ledger-table";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { ANOMALIES_VERSION } from "@/lib/dimona/anomalies";
import { LEDGER_CLASSES, type LedgerClass, type LedgerEntry } from "@/lib/dimona/ledger";
import type { LedgerCount } from "@/lib/dimona/ledger-count";

export type LedgerListProps = { entries: readonly LedgerEntry[]; count: LedgerCount; chosen?: LedgerClass };

const path = "/rules";

/** Every anomaly of the glossary with what the law makes of it; the class that is shown stands in the address. */
export function LedgerList({ entries, count, chosen }: LedgerListProps) {
  const t = useTranslations("ledger");
  const shown = chosen ? entries.filter((it) => it.class === chosen) : entries;
  return (
    <>
      <Head entries={entries} count={count} chosen={chosen} />
      {shown.length > 0 ? (
        <LedgerTable entries={shown} />
      ) : (
        <EmptyState
          icon={BookOpenCheck}
          title={t("emptyTitle")}
          text={t("emptyText")}
          action={<ButtonLink href={path}>{t("all")}</ButtonLink>}
        />
      )}
    </>
  );
}

function Head({ entries, count, chosen }: LedgerListProps) {
  const t = useTranslations("ledger");
  const words = useTranslations("quota");
  return (
    <PageHead
      title={t("title")}
      whose={t("whose", { version: ANOMALIES_VERSION, missing: count.missing.length })}
      actions={<ButtonLink href="/rules/numbers">{words("allNumbers")}</ButtonLink>}
    >
      <ChipLink on={chosen === undefined} count={entries.length} href={path}>
        {t("all")}
      </ChipLink>
      {LEDGER_CLASSES.map((it) => (
        <ChipLink key={it} on={it === chosen} count={count.byClass[it]} href={`${path}?class=${it}`}>
          {t(`classes.${it}`)}
        </ChipLink>
      ))}
    </PageHead>
  );
}
