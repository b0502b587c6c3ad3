import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { QuotaBar } from "@/components/dimona/quota-bar";
import { QuotaDetails } from "@/components/dimona/quota-details";
import { useQuotaWords } from "@/components/dimona/use-quota-words";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { blocksOver, EMPLOYER_QUOTA } from "@/lib/dimona/quota-kinds";
import type { QuotaUse } from "@/lib/dimona/quota-use";

/** One contingent: what was declared against it, what is declared now, and what cannot be seen from here. */
export function QuotaMeter({ use, declares }: { use: QuotaUse; declares: boolean }) {
  const t = useTranslations("quota");
  const { spanText, amountText } = useQuotaWords();
  const { quota, declared, adds, total } = use;
  const title = t(`titles.${quota.kind}`, { span: spanText(use.span) });
  const amount = amountText(quota.amount, quota.unit);
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element cannot hold the drawing */}
      <div
        role="meter"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={quota.amount}
        aria-valuenow={Math.min(total, quota.amount)}
        aria-valuetext={declares ? t("valueText", { total, amount, adds }) : t("total", { total, amount })}
      >
        <QuotaBar declared={declared} adds={adds} amount={quota.amount} />
      </div>
      <Legend use={use} declares={declares} amount={amount} />
      {use.over > 0 && <Over use={use} />}
      {declares && adds > 0 && total === quota.amount && <p className="mt-1 text-sm">{t("full")}</p>}
      <p className="mt-1 text-xs text-ink-3">{t(`note.${quota.kind === EMPLOYER_QUOTA ? "employer" : "worker"}`)}</p>
      <QuotaDetails numbers={[quota]} />
    </Section>
  );
}

type LegendProps = { use: QuotaUse; declares: boolean; amount: string };

function Legend({ use: { quota, declared, adds, total, over }, declares, amount }: LegendProps) {
  const t = useTranslations("quota");
  const isCounted = declares && adds === 0 && quota.unit === "days" && total > 0;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-2 tabular-nums">
      <Key look="bg-ink-3" text={t("declared", { count: declared })} />
      {declares && !isCounted && <Key look="bg-fill" text={t("now", { count: adds })} />}
      <strong className={classes("ml-auto font-semibold", over > 0 ? "text-warned" : "text-ink")}>
        {t("total", { total, amount })}
      </strong>
    </p>
  );
}

const Key = ({ look, text }: { look: string; text: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden="true" className={classes("size-2 print:border print:border-ink", look)} />
    {text}
  </span>
);

function Over({ use: { quota, over } }: { use: QuotaUse }) {
  const t = useTranslations("quota");
  const { amountText } = useQuotaWords();
  return (
    <p className="mt-1 flex items-start gap-1.5 text-sm text-warned">
      <Icon of={TriangleAlert} className="mt-0.5" />
      <span>
        <strong className="font-semibold">{t("over", { amount: amountText(over, quota.unit) })}.</strong>{" "}
        {t(`overText.${blocksOver(quota.kind) ? "blocks" : "warns"}`)}
      </span>
    </p>
  );
}
