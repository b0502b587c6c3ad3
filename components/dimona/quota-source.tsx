import { useLocale } from "next-intl";
import type { Source } from "@/lib/dimona/quota-sources";

/** A document by its official name. Readers of German and English see both names, as with the RSZ's own words. */
export function QuotaSource({ source }: { source: Source }) {
  const locale = useLocale();
  if (locale === "nl" || locale === "fr") return <cite className="not-italic">{source[locale]}</cite>;
  return (
    <cite className="not-italic">
      <span lang="nl">{source.nl}</span> / <span lang="fr">{source.fr}</span>
    </cite>
  );
}
