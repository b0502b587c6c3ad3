import Link from "next/link";
import { useTranslations } from "next-intl";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import type { FieldHelp } from "@/lib/help/field-help";

/** Every field with all that is told of it in the form's help. */
export function FieldList({ fields }: { fields: readonly FieldHelp[] }) {
  return fields.map((help) => <FieldEntry key={help.part} help={help} />);
}

function FieldEntry({ help }: { help: FieldHelp }) {
  const t = useTranslations("glossary");
  const { part, title, officialTitle, meaning, when, how, domain, example, values, anomalies, source } = help;
  return (
    <section
      id={part}
      aria-labelledby={`${part}-title`}
      className="grid max-w-[1080px] scroll-mt-14 gap-x-6 gap-y-1 border-t border-line px-4 py-3 lg:grid-cols-[260px_minmax(0,1fr)]"
    >
      <div>
        <h3 id={`${part}-title`} className="font-semibold">
          {title}
        </h3>
        {officialTitle !== title && (
          <p lang="nl" className="text-xs text-ink-3">
            {officialTitle}
          </p>
        )}
        <p className="text-xs text-ink-3 wrap-anywhere">
          {source.zones.join(", ")} · {source.elements.join(", ")}
        </p>
      </div>
      <div className="grid gap-1.5">
        <p>{meaning}</p>
        <Definitions>
          <DefinitionRow term={t("when")}>{when}</DefinitionRow>
          <DefinitionRow term={t("domain")}>
            {domain} {values.length > 0 && values.map(({ value }) => value).join(", ")}
          </DefinitionRow>
          {example && <DefinitionRow term={t("example")}>{example}</DefinitionRow>}
          <DefinitionRow term={t("how")}>{how}</DefinitionRow>
          <DefinitionRow term={t("anomalies")}>
            <Link prefetch={false} href={`/rules?field=${part}`} className="text-accent underline underline-offset-3">
              {t("anomaliesOf", { count: anomalies.length, title })}
            </Link>
          </DefinitionRow>
          <DefinitionRow term={t("place")}>{source.blocks.join(", ")}</DefinitionRow>
        </Definitions>
      </div>
    </section>
  );
}
