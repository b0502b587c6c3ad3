import { getTranslations } from "next-intl/server";
import { QuotaNumbers } from "@/components/dimona/quota-numbers";
import { RulesTabs } from "@/components/glossary/rules-tabs";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/current";

export const generateMetadata = async () => ({ title: (await getTranslations("quota.numbers"))("title") });

/** The dated numbers of the law; the same for everyone. */
export default async function NumbersPage() {
  await requireScope();
  const t = await getTranslations("quota.numbers");
  const rules = await getTranslations("ledger");
  return (
    <>
      <RulesTabs current="numbers" />
      <PageHead title={t("title")} whose={t("whose")} crumbs={[{ label: rules("title"), href: "/rules" }]} />
      <QuotaNumbers />
    </>
  );
}
