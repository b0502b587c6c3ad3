import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { partTitle } from "@/components/dimona/part-title";
import { FieldChip } from "@/components/glossary/field-chip";
import { RulesTabs } from "@/components/glossary/rules-tabs";
import { LedgerList } from "@/components/ledger/ledger-list";
import { LedgerSearch } from "@/components/ledger/ledger-search";
import { searchableText } from "@/components/ledger/searchable-text";
import { requireScope } from "@/lib/access/current";
import { DECLARATION_ANOMALIES, LEDGER, LEDGER_CLASSES } from "@/lib/dimona/ledger";
import { countLedger } from "@/lib/dimona/ledger-count";
import { anomalyIdsOf } from "@/lib/help/anomalies-of";
import { messagePart, readHelp } from "@/lib/help/read-help";
import { pickLocale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";

export const generateMetadata = async () => ({ title: (await getTranslations("ledger"))("title") });

const askedSchema = z.object({
  class: z.enum(LEDGER_CLASSES).optional().catch(undefined),
  q: z.string().transform(searchableText).catch(""),
  field: z.string().transform(messagePart).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Each anomaly of the RSZ's: why it comes, what to do, what the law makes of it; the same for everyone. */
export default async function RulesPage({ searchParams }: Props) {
  await requireScope();
  const { class: chosen, q: text, field } = askedSchema.parse(await searchParams);
  const locale = pickLocale(await getLocale(), null);
  const tell = await recipeTexts(locale);
  const recipes = Object.fromEntries(
    LEDGER.flatMap(({ errorId: id }) => [tell(id)].flatMap((it) => (it ? [[id, it]] : []))),
  );
  const t = await getTranslations("declare");
  const help = field && (await readHelp(field, locale, partTitle(field, t)));
  const ids = field && anomalyIdsOf(field);
  const list = {
    entries: ids ? LEDGER.filter(({ errorId }) => ids.includes(errorId)) : LEDGER,
    count: countLedger(LEDGER, DECLARATION_ANOMALIES),
    search: help ? <FieldChip title={help.title} /> : <LedgerSearch chosen={chosen} value={text} />,
  };
  return (
    <>
      <RulesTabs current="anomalies" />
      <LedgerList {...list} recipes={recipes} chosen={chosen} text={text} />
    </>
  );
}
