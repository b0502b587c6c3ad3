import { getTranslations } from "next-intl/server";
import { LedgerList } from "@/components/ledger/ledger-list";
import { requireScope } from "@/lib/access/current";
import { DECLARATION_ANOMALIES, LEDGER, LEDGER_CLASSES } from "@/lib/dimona/ledger";
import { countLedger } from "@/lib/dimona/ledger-count";

export const generateMetadata = async () => ({ title: (await getTranslations("ledger"))("title") });

type Props = { searchParams: Promise<{ class?: string | string[] }> };

/** What the law makes of each anomaly of the RSZ's; the same for everyone. */
export default async function RulesPage({ searchParams }: Props) {
  await requireScope();
  const asked = await searchParams;
  const chosen = LEDGER_CLASSES.find((it) => it === asked.class);
  return <LedgerList entries={LEDGER} count={countLedger(LEDGER, DECLARATION_ANOMALIES)} chosen={chosen} />;
}
